import CLibCrypto

/// SHA-256 (FIPS 180-4) through libcrypto. The only file that knows of it.
enum SHA256Digest {
  /// The digest of the bytes of all pieces, one after the other, in lower-case hexadecimal.
  static func hexadecimal(of pieces: [[UInt8]]) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    _ = EVP_DigestInit_ex(context, EVP_sha256(), nil)
    for piece in pieces { _ = EVP_DigestUpdate(context, piece, piece.count) }
    _ = EVP_DigestFinal_ex(context, &digest, nil)
    let digits = Array("0123456789abcdef".utf8)
    let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
