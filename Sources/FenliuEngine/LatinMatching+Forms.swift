import FenliuRules
import FenliuText
