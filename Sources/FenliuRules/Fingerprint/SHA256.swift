import CLibCrypto

/// SHA-256 (FIPS 180-4) through libcrypto. The only file that knows of it.
enum SHA256Digest {
  /// The digest of `bytes` in lower-case hexadecimal.
  static func hexadecimal(of bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    digest.withUnsafeMutableBufferPointer { digest in
      bytes.withUnsafeBufferPointer { bytes in
        _ = SHA256(bytes.baseAddress, bytes.count, digest.baseAddress)
      }
    }
    let digits = Array("0123456789abcdef".utf8)
    let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
