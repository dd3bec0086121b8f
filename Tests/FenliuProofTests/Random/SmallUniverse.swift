import FenliuEngine
import FenliuRules

/// Every case of few words and facts.
enum SmallUniverse {
  /// All titles and texts of at most two words, and all facts that tests of a small pack tell apart.
  static let cases: [Case] = {
    var cases: [Case] = []
    for title in ["", "漏水", "没有leak"] {
      for text in texts {
        for (day, incident) in days {
          for told in [nil, true, false] {
            for many in [nil, 1, 2, 3] as [Int64?] {
              var fields: FieldValues = [:]
              // Fields come in the order of their ids: day, many, told.
              fields[Ref(0)] = incident.map { .quantity($0) }
              fields[Ref(1)] = many.map { .quantity($0) }
              fields[Ref(2)] = told.map { .boolean($0) }
              cases.append(Case(id: "case", title: title, text: text, date: day, fields: fields))
            }
          }
        }
      }
    }
    return cases
  }()

  private static let texts: [String] = {
    var texts = [""] + SmallPack.words
    for first in SmallPack.words {
      for second in SmallPack.words {
        texts += ["", "。"].map { first + $0 + second }
      }
    }
    return texts + ["没有漏，漏水", "希望楼上漏水价。漏", "楼上leak漏水", "答复漏水。漏", "漏水答复漏"]
  }()

  private static let border = CalendarDate(year: 2026, month: 1, day: 1)?.dayNumber ?? 0

  /// Days of a case, each with the days of something that happened: on time, long ago, longer ago, to come.
  private static let days: [(CaseDate?, Int64?)] =
    [(nil, nil), (nil, 0)]
    + [border - 1, border].flatMap { day in
      ([nil, 0, 15, 40, -2] as [Int64?]).map { past in
        (CaseDate(CalendarDate(dayNumber: day)), past.map { Int64(day) - $0 })
      }
    }

  /// Every so many-th case, from a place on: for a quick look at all corners.
  static func sample(every step: Int, from start: Int) -> [Case] {
    stride(from: start % max(1, step), to: cases.count, by: max(1, step)).map { cases[$0] }
  }
}
