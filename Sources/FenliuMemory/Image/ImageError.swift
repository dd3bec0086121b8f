/// Why bytes are not taken as the compiled form of a pack.
package enum ImageError: Error, Hashable {
  /// There is no such file, or it cannot be read.
  case unreadable
  /// It is something else.
  case foreign
  /// It was made on a machine that lays out numbers otherwise.
  case otherMachine
  /// It was made by a Fenliu that lays out packs otherwise.
  case otherVersion(found: String)
  /// Something is missing, or was added.
  case wrongLength
  /// A part is not as it was written.
  case damaged(section: String)
}
