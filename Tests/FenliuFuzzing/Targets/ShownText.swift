/// Text that goes to a terminal must not steer it.
func requireHarmless(_ shown: String, _ what: String) throws(Violation) {
  for scalar in shown.unicodeScalars where scalar != "\n" {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069:
      throw Violation("\(what) shows U+\(String(scalar.value, radix: 16, uppercase: true))")
    default: break
    }
  }
}

/// A line of a list has columns with tabs between them, none of which may come from an input.
func requireHarmless(row: String, _ what: String) throws(Violation) {
  let columns = row.split(separator: "\t", omittingEmptySubsequences: false)
  try require((3...5).contains(columns.count), "\(what) has \(columns.count) columns")
  for column in columns {
    try require(!column.contains(where: \.isNewline), "\(what) is one line")
    try requireHarmless(String(column), what)
  }
}
