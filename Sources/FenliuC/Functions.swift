// What `fenliu.h` declares. The tests see to it that every function has the signature that it has there.

public import CFenliu
import Fenliu

/// Where a text goes that is given to C.
public typealias OutText = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

private let packs = PackTable()
private let texts = TextTable()

/// As the header says.
@_cdecl("fenliu_open")
public func fenliuOpen(
  _ path: UnsafePointer<CChar>?, _ number: UnsafeMutablePointer<UInt64>?, _ report: OutText?
)
  -> Int32
{
  open(number, report) { () throws(PackError) in
    guard let path, let path = String(validatingCString: path) else { return nil }
    return try Pack.open(path)
  }
}

/// As the header says.
@_cdecl("fenliu_open_files")
public func fenliuOpenFiles(
  _ files: UnsafePointer<fenliu_file>?, _ count: Int, _ number: UnsafeMutablePointer<UInt64>?,
  _ report: OutText?
) -> Int32 {
  open(number, report) { () throws(PackError) in
    guard count >= 0, files != nil || count == 0 else { return nil }
    var read: [PackFile] = []
    for file in UnsafeBufferPointer(start: files, count: count) {
      guard let name = file.name.flatMap({ String(validatingCString: $0) }),
        let bytes = array(file.bytes, count: file.length)
      else { return nil }
      read.append(PackFile(name: name, bytes: bytes))
    }
    return try Pack(files: read)
  }
}

/// Opens what `make` makes; nil from it is a bad argument.
private func open(
  _ number: UnsafeMutablePointer<UInt64>?, _ report: OutText?, _ make: () throws(PackError) -> Pack?
) -> Int32 {
  number?.pointee = 0
  report?.pointee = nil
  guard let number else { return Int32(FENLIU_BAD_ARGUMENT) }
  do {
    guard let pack = try make() else { return Int32(FENLIU_BAD_ARGUMENT) }
    let status = report.map { give(pack.findings.report, to: $0, FENLIU_OK) } ?? Int32(FENLIU_OK)
    if status == FENLIU_OK { number.pointee = packs.insert(pack) }
    return status
  } catch {
    return report.map { give(error.findings.report, to: $0, FENLIU_BAD_PACK) } ?? Int32(FENLIU_BAD_PACK)
  }
}

/// As the header says.
@_cdecl("fenliu_close")
public func fenliuClose(_ number: UInt64) { packs.remove(number) }

/// As the header says.
@_cdecl("fenliu_decide")
public func fenliuDecide(
  _ number: UInt64, _ record: UnsafePointer<CChar>?, _ length: Int, _ flags: UInt32, _ json: OutText?
) -> Int32 {
  decide(
    number, record, length, flags, json, told: { $0.json(showingPersonalData: $1.showsPersonalData) },
    refused: { $0.json(in: $1.language) })
}

/// As the header says.
@_cdecl("fenliu_explain")
public func fenliuExplain(
  _ number: UInt64, _ record: UnsafePointer<CChar>?, _ length: Int, _ flags: UInt32, _ text: OutText?
) -> Int32 {
  decide(
    number, record, length, flags, text,
    told: { $0.explanation(in: $1.language, showingPersonalData: $1.showsPersonalData) },
    refused: { "[\($0.code)] \($0.message[$1.language])\n" })
}

/// Decides a record, and gives the text that `told` or `refused` makes of what comes of it.
private func decide(
  _ number: UInt64, _ record: UnsafePointer<CChar>?, _ length: Int, _ flags: UInt32, _ text: OutText?,
  told: (Decision, Wishes) -> String, refused: (CaseError, Wishes) -> String
) -> Int32 {
  text?.pointee = nil
  guard let text, let record, let wishes = Wishes(flags) else { return Int32(FENLIU_BAD_ARGUMENT) }
  guard let pack = packs[number] else { return Int32(FENLIU_NO_PACK) }
  // A length beyond `Int` arrives as a negative number.
  guard length >= 0, length <= Pack.recordLimit, let bytes = array(record, count: length) else {
    return give(refused(pack.refusalOfLongRecord, wishes), to: text, FENLIU_BAD_CASE)
  }
  do {
    return give(told(try pack.decide(json: bytes, asking: wishes.asksQuestions), wishes), to: text, FENLIU_OK)
  } catch {
    return give(refused(error, wishes), to: text, FENLIU_BAD_CASE)
  }
}

/// As the header says.
@_cdecl("fenliu_fingerprint")
public func fenliuFingerprint(_ number: UInt64, _ text: OutText?) -> Int32 {
  text?.pointee = nil
  guard let text else { return Int32(FENLIU_BAD_ARGUMENT) }
  guard let pack = packs[number] else { return Int32(FENLIU_NO_PACK) }
  return give(pack.fingerprint, to: text, FENLIU_OK)
}

/// As the header says.
@_cdecl("fenliu_free")
public func fenliuFree(_ text: UnsafeMutablePointer<CChar>?) {
  if let text { texts.free(text) }
}

/// As the header says.
@_cdecl("fenliu_version")
public func fenliuVersion() -> UnsafePointer<CChar>? { versionText }

/// As the header says.
@_cdecl("fenliu_abi")
public func fenliuABI() -> Int32 { FENLIU_ABI }

/// Made once, never changed.
private nonisolated(unsafe) let versionText = UnsafePointer(TextTable.copyForEver(Pack.libraryVersion))

/// Puts a copy of a text where C asked for it; the status, or that there is no memory.
private func give(_ text: String, to place: OutText, _ status: Int) -> Int32 {
  guard let copy = texts.copy(text) else { return Int32(FENLIU_NO_MEMORY) }
  place.pointee = copy
  return Int32(truncatingIfNeeded: status)
}

/// The bytes there; nil where there are none though there should be.
private func array(_ start: UnsafePointer<CChar>?, count: Int) -> [UInt8]? {
  guard count >= 0, start != nil || count == 0 else { return nil }
  return Array(UnsafeRawBufferPointer(start: start, count: count))
}

extension [Finding] {
  fileprivate var report: String { "[\(map(\.json).joined(separator: ","))]" }
}
