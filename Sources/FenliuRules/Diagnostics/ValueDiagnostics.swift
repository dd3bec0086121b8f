public import FenliuSource

// Values and comparisons.
extension RuleDiagnostics {
  /// A value is not written as its type wants it. Nothing is guessed.
  public static let badValue = DiagnosticKind(
    "bad-value",
    zh: "这个值不是按该类型的写法写的；程序不去猜测。",
    en: "A value is not written as its type wants it. Nothing is guessed.")
  /// A field of that type cannot be compared or restricted like that.
  public static let wrongComparison = DiagnosticKind(
    "wrong-comparison",
    zh: "这种类型的事实不能这样比较或限定。",
    en: "A field of that type cannot be compared or restricted like that.")
  /// A value lies outside the least and greatest value declared for the field.
  public static let valueOutOfBounds = DiagnosticKind(
    "value-out-of-bounds",
    zh: "这个值超出了该事实声明的最小值和最大值。",
    en: "A value lies outside the least and greatest value declared for the field.")
  /// The least value is greater than the greatest, so no value is left.
  public static let emptyRange = DiagnosticKind(
    "empty-range",
    zh: "最小值大于最大值，没有值可取。",
    en: "The least value is greater than the greatest, so no value is left.")
  /// No possible value makes the comparison true.
  public static let impossibleComparison = DiagnosticKind(
    "impossible-comparison",
    zh: "没有任何可能的值能使这个比较成立。",
    en: "No possible value makes the comparison true.")
  /// Every possible value makes the comparison true, so it asks nothing but whether the fact is known.
  public static let idleComparison = DiagnosticKind(
    "idle-comparison", .warning,
    zh: "任何可能的值都使这个比较成立，等于没写。",
    en: "Every possible value makes the comparison true, so it asks nothing but whether the fact is known.")
  /// A field of that type cannot be known from such a quantity.
  public static let wrongExtraction = DiagnosticKind(
    "wrong-extraction",
    zh: "这种类型的事实不能从这种数量得知。",
    en: "A field of that type cannot be known from such a quantity.")
  /// A number of things must be at least one, and no more than there are things.
  public static let countOutOfRange = DiagnosticKind(
    "count-out-of-range",
    zh: "数目必须不小于一，也不能多于列出的项目。",
    en: "A number of things must be at least one, and no more than there are things.")
  /// A period begins on or after the day it ends, so no day is in it.
  public static let emptyPeriod = DiagnosticKind(
    "empty-period",
    zh: "起始日不早于终止日，期间里没有一天。",
    en: "A period begins on or after the day it ends, so no day is in it.")
  /// A deadline can only run from a field of type date.
  public static let notADate = DiagnosticKind(
    "not-a-date",
    zh: "期限只能从日期类型的事实起算。",
    en: "A deadline can only run from a field of type date.")

  static let valueDiagnostics: [DiagnosticKind] = [
    badValue, wrongComparison, valueOutOfBounds, emptyRange, impossibleComparison, idleComparison,
    wrongExtraction,
    countOutOfRange, emptyPeriod, notADate,
  ]
}
