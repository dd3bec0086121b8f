/// English words whose inflection follows no rule, as far as people are likely to write them to a
/// community office.
enum EnglishIrregulars {
  /// The plurals of nouns.
  static let plurals: [String: String] = [
    "child": "children", "foot": "feet", "grandchild": "grandchildren", "knife": "knives", "life": "lives",
    "man": "men", "mouse": "mice", "person": "people", "policeman": "policemen", "shelf": "shelves",
    "thief": "thieves", "tooth": "teeth", "wife": "wives", "woman": "women", "workman": "workmen",
  ]

  /// The past tenses and past participles of verbs, separated by spaces.
  static let pasts: [String: String] = [
    "arise": "arose arisen", "awake": "awoke awoken", "bear": "bore borne", "beat": "beat beaten",
    "become": "became become", "begin": "began begun", "bend": "bent", "bet": "bet", "bind": "bound",
    "bite": "bit bitten", "bleed": "bled", "blow": "blew blown", "break": "broke broken", "bring": "brought",
    "build": "built", "burn": "burned burnt", "burst": "burst", "buy": "bought", "catch": "caught",
    "choose": "chose chosen", "cling": "clung", "come": "came come", "cost": "cost", "creep": "crept",
    "cut": "cut", "deal": "dealt", "dig": "dug", "draw": "drew drawn", "dream": "dreamed dreamt",
    "drink": "drank drunk", "drive": "drove driven", "eat": "ate eaten", "fall": "fell fallen",
    "feed": "fed", "feel": "felt", "fight": "fought", "find": "found", "flee": "fled", "fly": "flew flown",
    "forbid": "forbade forbidden", "forget": "forgot forgotten", "freeze": "froze frozen",
    "get": "got gotten", "give": "gave given", "grind": "ground", "grow": "grew grown",
    "hang": "hung hanged", "have": "had", "hear": "heard", "hide": "hid hidden", "hit": "hit",
    "hold": "held", "hurt": "hurt", "keep": "kept", "kneel": "knelt kneeled", "know": "knew known",
    "lay": "laid", "lead": "led", "lean": "leaned leant", "leave": "left", "lend": "lent", "let": "let",
    "lie": "lay lain lied", "light": "lit lighted", "lose": "lost", "make": "made", "mean": "meant",
    "meet": "met", "overpay": "overpaid", "pay": "paid",
    "put": "put", "quit": "quit", "read": "read", "rebuild": "rebuilt", "repay": "repaid",
    "ride": "rode ridden", "ring": "rang rung", "rise": "rose risen", "run": "ran run", "say": "said",
    "see": "saw seen", "seek": "sought", "sell": "sold", "send": "sent", "set": "set",
    "shake": "shook shaken", "shine": "shone shined", "shoot": "shot", "shrink": "shrank shrunk",
    "shut": "shut", "sing": "sang sung", "sink": "sank sunk", "sit": "sat", "sleep": "slept",
    "slide": "slid", "smell": "smelled smelt", "speak": "spoke spoken", "speed": "sped speeded",
    "spend": "spent", "spill": "spilled spilt", "spit": "spat spit", "split": "split",
    "spoil": "spoiled spoilt", "spread": "spread", "spring": "sprang sprung", "stand": "stood",
    "steal": "stole stolen", "stick": "stuck", "sting": "stung", "stink": "stank stunk",
    "strike": "struck stricken", "sublet": "sublet", "swear": "swore sworn", "sweep": "swept",
    "swell": "swelled swollen", "swim": "swam swum", "swing": "swung", "take": "took taken",
    "teach": "taught", "tear": "tore torn", "tell": "told", "think": "thought", "throw": "threw thrown",
    "tread": "trod trodden", "understand": "understood", "upset": "upset", "wake": "woke woken",
    "wear": "wore worn", "weep": "wept", "win": "won", "wind": "wound", "withdraw": "withdrew withdrawn",
    "withhold": "withheld", "write": "wrote written",
  ]
}
