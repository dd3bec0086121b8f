// Made from the golden files of the tests; record it anew with FENLIU_RECORD=1 swift test.
// swift-format-ignore-file
extension DiagnosticCatalogue {
  /// Findings as they are shown: for every code the Chinese text, a line of dashes, the English text.
  static let exampleText = #"""
=== file-too-large
错误[file-too-large]: 文件有 5 字节，最多允许 4 字节
 --> pack.yaml:1:1
  |
1 | a: b
  | ^
---
error[file-too-large]: the file has 5 bytes; at most 4 are allowed
 --> pack.yaml:1:1
  |
1 | a: b
  | ^
=== wrong-encoding
错误[wrong-encoding]: 文件是 UTF-16 编码，要用 UTF-8
 --> pack.yaml:1:1
  |
1 | ��a␀:␀
  | ^^
  |
  = 注: 在编辑器里选「另存为」,编码选 UTF-8
---
error[wrong-encoding]: the file is UTF-16; it must be UTF-8
 --> pack.yaml:1:1
  |
1 | ��a␀:␀
  | ^^
  |
  = note: save the file in the editor with the encoding UTF-8
=== bad-utf-8
错误[bad-utf-8]: 第 2 行的字节 0xD4（文件第 21 个字节）不是 UTF-8
 --> pack.yaml:2:7
  |
2 | note: ����
  |       ^
  |
  = 注: 在编辑器里选「另存为」,编码选 UTF-8
---
error[bad-utf-8]: byte 0xD4 in line 2 (byte 21 of the file) is not UTF-8
 --> pack.yaml:2:7
  |
2 | note: ����
  |       ^
  |
  = note: save the file in the editor with the encoding UTF-8
=== unusual-line-break
错误[unusual-line-break]: 看不见的换行符 U+2028 会改变行的划分
 --> pack.yaml:1:10
  |
1 | title: 楼上�漏水
  |            ^
  |
  = 建议: 删掉它
  |
1 - title: 楼上�漏水
1 + title: 楼上漏水
---
error[unusual-line-break]: the invisible line break U+2028 changes where lines end
 --> pack.yaml:1:10
  |
1 | title: 楼上�漏水
  |            ^
  |
  = help: delete it
  |
1 - title: 楼上�漏水
1 + title: 楼上漏水
=== control-character
错误[control-character]: 看不见的控制字符 U+0008
 --> pack.yaml:1:10
  |
1 | title: 楼上␈漏水
  |            ^
  |
  = 建议: 删掉它
  |
1 - title: 楼上␈漏水
1 + title: 楼上漏水
---
error[control-character]: the invisible control character U+0008
 --> pack.yaml:1:10
  |
1 | title: 楼上␈漏水
  |            ^
  |
  = help: delete it
  |
1 - title: 楼上␈漏水
1 + title: 楼上漏水
=== stray-byte-order-mark
错误[stray-byte-order-mark]: 字节顺序标记 U+FEFF 不在文件开头
 --> pack.yaml:2:1
  |
2 | �note: 漏水
  | ^
  |
  = 建议: 删掉它
  |
2 - �note: 漏水
2 + note: 漏水
---
error[stray-byte-order-mark]: a byte order mark U+FEFF that is not at the start of the file
 --> pack.yaml:2:1
  |
2 | �note: 漏水
  | ^
  |
  = help: delete it
  |
2 - �note: 漏水
2 + note: 漏水
=== directive
错误[directive]: 规则文件里不能写指令
 --> pack.yaml:1:1
  |
1 | %YAML 1.1
  | ^^^^^^^^^
  |
  = 建议: 删掉这一行
  |
1 - %YAML 1.1
---
error[directive]: a rule file has no directives
 --> pack.yaml:1:1
  |
1 | %YAML 1.1
  | ^^^^^^^^^
  |
  = help: delete the line
  |
1 - %YAML 1.1
=== several-documents
错误[several-documents]: 一个文件只能有一个文档
 --> pack.yaml:2:1
  |
1 | title: 楼上
  | - 第一个文档从这里开始
2 | ---
  | ^^^ 第二个文档
---
error[several-documents]: a file holds only one document
 --> pack.yaml:2:1
  |
1 | title: 楼上
  | - the first document starts here
2 | ---
  | ^^^ a second document
=== too-deep
错误[too-deep]: 嵌套超过 3 层，后面的没有再读
 --> pack.yaml:1:6
  |
1 | a: [[[b]]]
  |      ^
---
error[too-deep]: more than 3 levels deep; the rest of the file was not read
 --> pack.yaml:1:6
  |
1 | a: [[[b]]]
  |      ^
=== scalar-too-long
错误[scalar-too-long]: 这段文字有 18 字节，最多允许 12 字节
 --> pack.yaml:1:8
  |
1 | title: 楼上楼下漏水
  |        ^^^^^^^^^^^^
---
error[scalar-too-long]: this text has 18 bytes; at most 12 are allowed
 --> pack.yaml:1:8
  |
1 | title: 楼上楼下漏水
  |        ^^^^^^^^^^^^
=== anchor
错误[anchor]: 规则文件里不能用锚点 `&leak`
 --> pack.yaml:1:7
  |
1 | when: &leak
  |       ^^^^^
  |
  = 建议: 删掉它
  |
1 - when: &leak
1 + when:
---
error[anchor]: a rule file has no anchors, such as `&leak`
 --> pack.yaml:1:7
  |
1 | when: &leak
  |       ^^^^^
  |
  = help: delete it
  |
1 - when: &leak
1 + when:
=== alias
错误[alias]: 规则文件里不能用别名 `*leak`
 --> pack.yaml:1:7
  |
1 | when: *leak
  |       ^^^^^
  |
  = 注: 如果星号是文字的一部分，给整个值加上引号
---
error[alias]: a rule file has no aliases, such as `*leak`
 --> pack.yaml:1:7
  |
1 | when: *leak
  |       ^^^^^
  |
  = note: if the asterisk is part of the text, put the value in quotes
=== tag
错误[tag]: 规则文件里不能用标签 `!!str`
 --> pack.yaml:1:8
  |
1 | title: !!str 599
  |        ^^^^^
  |
  = 建议: 删掉它
  |
1 - title: !!str 599
1 + title: 599
---
error[tag]: a rule file has no tags, such as `!!str`
 --> pack.yaml:1:8
  |
1 | title: !!str 599
  |        ^^^^^
  |
  = help: delete it
  |
1 - title: !!str 599
1 + title: 599
=== merge-key
错误[merge-key]: 规则文件里不能用合并键 `<<`
 --> pack.yaml:2:3
  |
2 |   <<: {text: 漏水}
  |   ^^
---
error[merge-key]: a rule file has no merge key `<<`
 --> pack.yaml:2:3
  |
2 |   <<: {text: 漏水}
  |   ^^
=== complex-key
错误[complex-key]: 键必须是文字
 --> pack.yaml:2:3
  |
2 |   [楼上, 楼下]: 漏水
  |   ^^^^^^^^^^^^
---
error[complex-key]: a key must be a text, not a list or a mapping
 --> pack.yaml:2:3
  |
2 |   [楼上, 楼下]: 漏水
  |   ^^^^^^^^^^^^
=== missing-key
错误[missing-key]: 冒号前面缺少键
 --> pack.yaml:2:3
  |
2 |   : 漏水
  |   ^
---
error[missing-key]: there is no key before the colon
 --> pack.yaml:2:3
  |
2 |   : 漏水
  |   ^
=== duplicate-key
错误[duplicate-key]: 键 `title` 写了两次
 --> pack.yaml:3:1
  |
1 | title: 邻里噪声
  | ----- 第一次在这里
2 | issue: noise.neighbor
3 | title: 劝阻无效
  | ^^^^^ 又写了一次
---
error[duplicate-key]: the key `title` is given twice
 --> pack.yaml:3:1
  |
1 | title: 邻里噪声
  | ----- first given here
2 | issue: noise.neighbor
3 | title: 劝阻无效
  | ^^^^^ given again here
=== tab-indentation
错误[tab-indentation]: 缩进用了制表符
 --> pack.yaml:2:1
  |
2 |     text: 漏水
  | ^^^^
  |
  = 建议: 换成空格
  |
2 |   text: 漏水
  | ~~
---
error[tab-indentation]: a tab is used as indentation
 --> pack.yaml:2:1
  |
2 |     text: 漏水
  | ^^^^
  |
  = help: use spaces
  |
2 |   text: 漏水
  | ~~
=== bad-indentation
错误[bad-indentation]: 这一行与所在的映射没有对齐
 --> pack.yaml:3:2
  |
1 | when:
  | - 开头在这里
2 |   text: 漏水
3 |  zone: title
  |  ^^^^^^^^^^^
  |
  = 注: 同一层的行要从同一列开始
---
error[bad-indentation]: this line does not fit the mapping it stands in
 --> pack.yaml:3:2
  |
1 | when:
  | - which began here
2 |   text: 漏水
3 |  zone: title
  |  ^^^^^^^^^^^
  |
  = note: lines of one level start in the same column
=== missing-colon
错误[missing-colon]: `title：楼上漏水` 后面缺少冒号
 --> pack.yaml:2:1
  |
2 | title：楼上漏水
  | ^^^^^^^^^^^^^^^ 应当是「键: 值」
  |
  = 建议: 写成半角冒号加空格
  |
2 | title: 楼上漏水
  |      ~~
---
error[missing-colon]: there is no colon after `title：楼上漏水`
 --> pack.yaml:2:1
  |
2 | title：楼上漏水
  | ^^^^^^^^^^^^^^^ expected `key: value`
  |
  = help: write an ASCII colon and a space
  |
2 | title: 楼上漏水
  |      ~~
=== misplaced-colon
错误[misplaced-colon]: 这里不能有冒号
 --> pack.yaml:1:10
  |
1 | title: 诉求: 希望停工
  |            ^
  |
  = 注: 一行只能有一个「键: 值」;如果冒号是文字的一部分，给整个值加引号
  = 建议: 给值加上引号
  |
1 | title: '诉求: 希望停工'
  |        ~~~~~~~~~~~~~~~~
---
error[misplaced-colon]: a colon cannot stand here
 --> pack.yaml:1:10
  |
1 | title: 诉求: 希望停工
  |            ^
  |
  = note: one line holds one `key: value`; if the colon is part of a text, put the value in quotes
  = help: put the value in quotes
  |
1 | title: '诉求: 希望停工'
  |        ~~~~~~~~~~~~~~~~
=== unclosed-quote
错误[unclosed-quote]: 引号 `"` 没有关上
 --> pack.yaml:1:8
  |
1 | title: "楼上漏水
  |        ^ 从这里开始
2 | id: leak
3 |
  | - 到这里还没有关上
---
error[unclosed-quote]: the quote `"` is never closed
 --> pack.yaml:1:8
  |
1 | title: "楼上漏水
  |        ^ opened here
2 | id: leak
3 |
  | - still open here
=== unclosed-bracket
错误[unclosed-bracket]: 这里应当是 `,` 或 `]`
 --> pack.yaml:2:3
  |
1 | phrases: [漏水, 渗水
  |          - 括号从这里开始
2 | id: leak
  |   ^
---
error[unclosed-bracket]: expected `,` or `]` here
 --> pack.yaml:2:3
  |
1 | phrases: [漏水, 渗水
  |          - opened here
2 | id: leak
  |   ^
=== text-after-value
错误[text-after-value]: 值已经结束，后面不能再有 `漏水`
 --> pack.yaml:1:12
  |
1 | title: "楼上"漏水
  |              ^^^^
---
error[text-after-value]: the value has ended; `漏水` cannot follow it
 --> pack.yaml:1:12
  |
1 | title: "楼上"漏水
  |              ^^^^
=== bad-escape
错误[bad-escape]: 双引号里不能这样用反斜杠：`\d`
 --> pack.yaml:1:11
  |
1 | pattern: "\d元"
  |          -^^
  |          |
  |          引号从这里开始
  |
  = 建议: 写两个反斜杠
  |
1 | pattern: "\\d元"
  |           +
---
error[bad-escape]: `\d` means nothing in double quotes
 --> pack.yaml:1:11
  |
1 | pattern: "\d元"
  |          -^^
  |          |
  |          the quotes open here
  |
  = help: write two backslashes
  |
1 | pattern: "\\d元"
  |           +
=== reserved-start
错误[reserved-start]: 文字不能以 `@` 开头
 --> pack.yaml:1:8
  |
1 | title: @物业
  |        ^
  |
  = 建议: 加上引号
  |
1 | title: '@物业'
  |        ~~~~~~~
---
error[reserved-start]: a text cannot begin with `@`
 --> pack.yaml:1:8
  |
1 | title: @物业
  |        ^
  |
  = help: put it in quotes
  |
1 | title: '@物业'
  |        ~~~~~~~
=== bad-block-header
错误[bad-block-header]: `|` 或 `>` 后面不能是 `楼上漏水`
 --> pack.yaml:1:9
  |
1 | text: | 楼上漏水
  |       - ^^^^^^^^
  |       |
  |       多行文字从这里开始
---
error[bad-block-header]: `楼上漏水` cannot follow `|` or `>`
 --> pack.yaml:1:9
  |
1 | text: | 楼上漏水
  |       - ^^^^^^^^
  |       |
  |       the text block begins here
=== yaml-syntax
错误[yaml-syntax]: 这里缺少一个值
 --> pack.yaml:1:15
  |
1 | phrases: [漏水, , 渗水]
  |                 ^
---
error[yaml-syntax]: a value is missing here
 --> pack.yaml:1:15
  |
1 | phrases: [漏水, , 渗水]
  |                 ^
=== missing-value
错误[missing-value]: 这里没有值，需要文字
 --> pack.yaml:1:7
  |
1 | title:
  |       ^
---
error[missing-value]: there is no value here; expected a text
 --> pack.yaml:1:7
  |
1 | title:
  |       ^
=== wrong-type
错误[wrong-type]: 这里需要列表，写的却是一段文字
 --> pack.yaml:1:10
  |
1 | phrases: 漏水
  |          ^^^^
  |
  = 建议: 写成 `[漏水]`
  |
1 | phrases: [漏水]
  |          ~~~~~~
---
error[wrong-type]: expected a list, found a text
 --> pack.yaml:1:10
  |
1 | phrases: 漏水
  |          ^^^^
  |
  = help: write `[漏水]`
  |
1 | phrases: [漏水]
  |          ~~~~~~
=== ambiguous-scalar
错误[ambiguous-scalar]: 这里需要 `true` 或 `false`，写的是 `no`
 --> pack.yaml:1:12
  |
1 | dissuaded: no
  |            ^^
  |
  = 建议: 写成 `false`
  |
1 | dissuaded: false
  |            ~~~~~
---
error[ambiguous-scalar]: expected `true` or `false`, found `no`
 --> pack.yaml:1:12
  |
1 | dissuaded: no
  |            ^^
  |
  = help: write `false`
  |
1 | dissuaded: false
  |            ~~~~~
=== integer-too-large
错误[integer-too-large]: `99999999999999999999` 太大
 --> pack.yaml:1:13
  |
1 | households: 99999999999999999999
  |             ^^^^^^^^^^^^^^^^^^^^
---
error[integer-too-large]: the number `99999999999999999999` is too large
 --> pack.yaml:1:13
  |
1 | households: 99999999999999999999
  |             ^^^^^^^^^^^^^^^^^^^^
=== too-many-findings
错误[alias]: 规则文件里不能用别名 `*b`
 --> pack.yaml:1:5
  |
1 | a: [*b, *c, *d]
  |     ^^
  |
  = 注: 如果星号是文字的一部分，给整个值加上引号

错误[alias]: 规则文件里不能用别名 `*c`
 --> pack.yaml:1:9
  |
1 | a: [*b, *c, *d]
  |         ^^
  |
  = 注: 如果星号是文字的一部分，给整个值加上引号

错误[too-many-findings]: 这个文件的问题超过 2 个，后面的没有再读
 --> pack.yaml:1:13
  |
1 | a: [*b, *c, *d]
  |             ^^
---
error[alias]: a rule file has no aliases, such as `*b`
 --> pack.yaml:1:5
  |
1 | a: [*b, *c, *d]
  |     ^^
  |
  = note: if the asterisk is part of the text, put the value in quotes

error[alias]: a rule file has no aliases, such as `*c`
 --> pack.yaml:1:9
  |
1 | a: [*b, *c, *d]
  |         ^^
  |
  = note: if the asterisk is part of the text, put the value in quotes

error[too-many-findings]: this file has more than 2 findings; the rest of it was not read
 --> pack.yaml:1:13
  |
1 | a: [*b, *c, *d]
  |             ^^
=== unreadable-path
错误[unreadable-path]: `rules` 无法读取
 --> rules
---
error[unreadable-path]: `rules` cannot be read
 --> rules
=== symlink-loop
错误[symlink-loop]: `rules/inner/up` 指回了包含它的文件夹
 --> rules/inner/up
---
error[symlink-loop]: `rules/inner/up` leads back to a folder that contains it
 --> rules/inner/up
=== empty-pack
错误[empty-pack]: 文件夹 `rules` 里没有规则文件
 --> rules
---
error[empty-pack]: the folder `rules` has no rule files
 --> rules
=== missing-section
错误[missing-section]: 没有一个文件写了 `pack`
 --> missing-section.yaml:1:1
  |
1 | # alone
  | ^
---
error[missing-section]: no file has a section `pack`
 --> missing-section.yaml:1:1
  |
1 | # alone
  | ^
=== section-split
错误[section-split]: `zones` 只能写在一处
  --> section-split.yaml:1:1
   |
 1 | zones:
   | ^^^^^
   |
  ::: base.yaml:13:1
   |
13 | zones:
   | ----- 第一次在这里
---
error[section-split]: the section `zones` can stand in one place only
  --> section-split.yaml:1:1
   |
 1 | zones:
   | ^^^^^
   |
  ::: base.yaml:13:1
   |
13 | zones:
   | ----- it stands here first
=== unknown-section
错误[unknown-section]: 没有 `ruels` 这个栏目
 --> unknown-section.yaml:1:1
  |
1 | ruels:
  | ^^^^^
  |
  = 建议: 改为 `rules`
  |
1 | rules:
  | ~~~~~
---
error[unknown-section]: there is no section `ruels`
 --> unknown-section.yaml:1:1
  |
1 | ruels:
  | ^^^^^
  |
  = help: write `rules`
  |
1 | rules:
  | ~~~~~
=== unknown-key
错误[unknown-key]: 规则没有 `wehn` 这个键
 --> unknown-key.yaml:5:5
  |
5 |     wehn: {text: 电钻}
  |     ^^^^
  |
  = 建议: 改为 `when`
  |
5 |     when: {text: 电钻}
  |     ~~~~
---
error[unknown-key]: a rule has no key `wehn`
 --> unknown-key.yaml:5:5
  |
5 |     wehn: {text: 电钻}
  |     ^^^^
  |
  = help: write `when`
  |
5 |     when: {text: 电钻}
  |     ~~~~
=== required-key
错误[required-key]: 规则缺少 `send`
 --> required-key.yaml:2:9
  |
2 |   - id: r.one
  |         ^^^^^
---
error[required-key]: a rule needs a key `send`
 --> required-key.yaml:2:9
  |
2 |   - id: r.one
  |         ^^^^^
=== conflicting-keys
错误[conflicting-keys]: 必须恰好写一个：`any`、`terms`、`pattern`、`all`、`count`、`near`
 --> conflicting-keys.yaml:5:30
  |
5 |     when: {text: {any: [电钻], near: {of: [电钻, 半夜], within: clause}}}
  |                   ---          ^^^^
---
error[conflicting-keys]: exactly one is needed of `any`, `terms`, `pattern`, `all`, `count`, `near`
 --> conflicting-keys.yaml:5:30
  |
5 |     when: {text: {any: [电钻], near: {of: [电钻, 半夜], within: clause}}}
  |                   ---          ^^^^
=== wrong-shape
错误[wrong-shape]: 此处应为列表，实际是键值对
 --> wrong-shape.yaml:2:3
  |
2 |   id: r.one
  |   ^^^^^^^^^
---
error[wrong-shape]: expected a list, found a mapping
 --> wrong-shape.yaml:2:3
  |
2 |   id: r.one
  |   ^^^^^^^^^
=== bare-list
错误[bare-list]: 条件不能只是列表：写明 `all:`（全部）还是 `any:`（任一）
 --> bare-list.yaml:5:11
  |
5 |     when: [{text: 电钻}, {dissuaded: true}]
  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = 建议: 写明 `all:`
  |
5 |     when: {all: [{text: 电钻}, {dissuaded: true}]}
  |           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  |
  = 建议: 写明 `any:`
  |
5 |     when: {any: [{text: 电钻}, {dissuaded: true}]}
  |           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
---
error[bare-list]: a bare list is no condition: write `all:` or `any:`
 --> bare-list.yaml:5:11
  |
5 |     when: [{text: 电钻}, {dissuaded: true}]
  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `all:`
  |
5 |     when: {all: [{text: 电钻}, {dissuaded: true}]}
  |           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  |
  = help: write `any:`
  |
5 |     when: {any: [{text: 电钻}, {dissuaded: true}]}
  |           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
=== empty-list
错误[empty-list]: 列表是空的
 --> empty-list.yaml:5:24
  |
5 |     when: {text: {any: []}}
  |                        ^^
---
error[empty-list]: the list is empty
 --> empty-list.yaml:5:24
  |
5 |     when: {text: {any: []}}
  |                        ^^
=== empty-condition
错误[empty-condition]: 条件是空的
 --> empty-condition.yaml:5:11
  |
5 |     when: {}
  |           ^^
---
error[empty-condition]: the condition asks nothing
 --> empty-condition.yaml:5:11
  |
5 |     when: {}
  |           ^^
=== unknown-value
错误[unknown-value]: 不能写 `hgih`：此处应为`normal`、`high` 或 `emergency`
 --> unknown-value.yaml:7:14
  |
7 |     urgency: hgih
  |              ^^^^
  |
  = 建议: 改为 `high`
  |
7 |     urgency: high
  |              ~~~~
---
error[unknown-value]: `hgih` means nothing here: expected `normal`, `high` or `emergency`
 --> unknown-value.yaml:7:14
  |
7 |     urgency: hgih
  |              ^^^^
  |
  = help: write `high`
  |
7 |     urgency: high
  |              ~~~~
=== bad-id
错误[bad-id]: `R.One` 不能作标识：只用小写 ASCII 字母、数字、`-`、`_`，各段以点分隔
 --> bad-id.yaml:2:9
  |
2 |   - id: R.One
  |         ^^^^^
---
error[bad-id]: `R.One` is no id: use lower-case ASCII letters, digits, `-` and `_`, with dots between parts
 --> bad-id.yaml:2:9
  |
2 |   - id: R.One
  |         ^^^^^
=== reserved-name
错误[reserved-name]: `text` 是规则语言的词，不能用作事实的标识
 --> reserved-name.yaml:2:3
  |
2 |   text: {type: string, title: 文字}
  |   ^^^^
---
error[reserved-name]: `text` is a word of the rule language and cannot name a field
 --> reserved-name.yaml:2:3
  |
2 |   text: {type: string, title: 文字}
  |   ^^^^
=== unsupported-language
错误[unsupported-language]: 不认识语言版本 `2`：现有版本为 `1`
 --> unsupported-language.yaml:2:53
  |
2 | pack: {id: base, title: 基础, version: "1", language: 2, intake: desk}
  |                                                       ^
  |
  = 建议: 改为 `1`
  |
2 | pack: {id: base, title: 基础, version: "1", language: 1, intake: desk}
  |                                                       ~
---
error[unsupported-language]: there is no language version `2`: this program knows `1`
 --> unsupported-language.yaml:2:53
  |
2 | pack: {id: base, title: 基础, version: "1", language: 2, intake: desk}
  |                                                       ^
  |
  = help: write `1`
  |
2 | pack: {id: base, title: 基础, version: "1", language: 1, intake: desk}
  |                                                       ~
=== duplicate-id
错误[duplicate-id]: 规则 `noise.neighbor.first` 已经有了
  --> duplicate-id.yaml:2:9
   |
 2 |   - id: noise.neighbor.first
   |         ^^^^^^^^^^^^^^^^^^^^
   |
  ::: base.yaml:39:9
   |
39 |   - id: noise.neighbor.first
   |         -------------------- 第一次在这里
---
error[duplicate-id]: there is a rule `noise.neighbor.first` already
  --> duplicate-id.yaml:2:9
   |
 2 |   - id: noise.neighbor.first
   |         ^^^^^^^^^^^^^^^^^^^^
   |
  ::: base.yaml:39:9
   |
39 |   - id: noise.neighbor.first
   |         -------------------- it is declared here first
=== unknown-name
错误[unknown-name]: 没有名为 `28` 的条文
  --> unknown-name.article.yaml:7:27
   |
 7 |     because: ["civil-code 28"]
   |                           ^^
   |
  ::: base.yaml:30:3
   |
30 |   civil-code: {title: 民法典, articles: {"288": 相邻关系}}
   |   ---------- 条文在此声明
   |
   = 建议: 改为 `288`
   |
 7 |     because: ["civil-code 288"]
   |                           ~~~
---
error[unknown-name]: there is no article `28`
  --> unknown-name.article.yaml:7:27
   |
 7 |     because: ["civil-code 28"]
   |                           ^^
   |
  ::: base.yaml:30:3
   |
30 |   civil-code: {title: 民法典, articles: {"288": 相邻关系}}
   |   ---------- its articles are declared here
   |
   = help: write `288`
   |
 7 |     because: ["civil-code 288"]
   |                           ~~~
=== duplicate-item
警告[duplicate-item]: `noise.neighbor.first` 写了两次
 --> duplicate-item.yaml:7:39
  |
7 |     overrides: [noise.neighbor.first, noise.neighbor.first]
  |                 --------------------  ^^^^^^^^^^^^^^^^^^^^
  |                 |
  |                 第一次
---
warning[duplicate-item]: `noise.neighbor.first` stands here twice
 --> duplicate-item.yaml:7:39
  |
7 |     overrides: [noise.neighbor.first, noise.neighbor.first]
  |                 --------------------  ^^^^^^^^^^^^^^^^^^^^
  |                 |
  |                 the first time
=== unused-name
警告[unused-name]: 事实 `floor` 从未用到
 --> unused-name.yaml:2:3
  |
2 |   floor: {type: integer, title: 楼层}
  |   ^^^^^

警告[unused-name]: 词表 `多余` 从未用到
 --> unused-name.yaml:4:3
  |
4 |   多余: [多余]
  |   ^^^^

警告[unused-name]: 概念 `白天` 从未用到
 --> unused-name.yaml:6:3
  |
6 |   白天: {text: 白天}
  |   ^^^^

警告[unused-name]: 法律 `old-law` 从未用到
 --> unused-name.yaml:8:3
  |
8 |   old-law: {title: 旧法, articles: {"1": 一}}
  |   ^^^^^^^

警告[unused-name]: 去向 `lawyer` 从未用到
  --> unused-name.yaml:10:3
   |
10 |   lawyer: {title: 律师, kind: lawyer}
   |   ^^^^^^
---
warning[unused-name]: the field `floor` is never used
 --> unused-name.yaml:2:3
  |
2 |   floor: {type: integer, title: 楼层}
  |   ^^^^^

warning[unused-name]: the list of phrases `多余` is never used
 --> unused-name.yaml:4:3
  |
4 |   多余: [多余]
  |   ^^^^

warning[unused-name]: the concept `白天` is never used
 --> unused-name.yaml:6:3
  |
6 |   白天: {text: 白天}
  |   ^^^^

warning[unused-name]: the law `old-law` is never used
 --> unused-name.yaml:8:3
  |
8 |   old-law: {title: 旧法, articles: {"1": 一}}
  |   ^^^^^^^

warning[unused-name]: the destination `lawyer` is never used
  --> unused-name.yaml:10:3
   |
10 |   lawyer: {title: 律师, kind: lawyer}
   |   ^^^^^^
=== bad-citation
错误[bad-citation]: `civil-code 第 288 条` 应写作“法律标识 条号”，例如 `civil-code 288`
 --> bad-citation.yaml:7:15
  |
7 |     because: [civil-code 第 288 条]
  |               ^^^^^^^^^^^^^^^^^^^^
---
error[bad-citation]: `civil-code 第 288 条` is no legal basis: write a law and an article, such as `civil-code 288`
 --> bad-citation.yaml:7:15
  |
7 |     because: [civil-code 第 288 条]
  |               ^^^^^^^^^^^^^^^^^^^^
=== cycle
错误[cycle]: 禁入绕回了自己：`committee` → `lawyer` → `committee`
  --> cycle.bars.yaml:11:63
   |
 6 |       - {id: b1, title: 一, when: {dissuaded: true}, instead: committee}
   |                                                               --------- 由此到 `committee`
...
11 |       - {id: b2, title: 二, when: {relation: tenant}, instead: lawyer}
   |                                                                ^^^^^^
---
error[cycle]: bars lead back to themselves: `committee` → `lawyer` → `committee`
  --> cycle.bars.yaml:11:63
   |
 6 |       - {id: b1, title: 一, when: {dissuaded: true}, instead: committee}
   |                                                               --------- leads to `committee`
...
11 |       - {id: b2, title: 二, when: {relation: tenant}, instead: lawyer}
   |                                                                ^^^^^^
=== deep-includes
错误[deep-includes]: 词表 `l16` 包含了 16 层以上的词表
  --> deep-includes.yaml:18:3
   |
18 |   l16: {includes: [l15]}
   |   ^^^
---
error[deep-includes]: the list `l16` includes lists more than 16 levels deep
  --> deep-includes.yaml:18:3
   |
18 |   l16: {includes: [l15]}
   |   ^^^
=== deep-conditions
错误[deep-conditions]: `c64` 的条件连同所引用的，套了 64 层以上
  --> deep-conditions.yaml:66:3
   |
66 |   c64: {concept: c63}
   |   ^^^
---
error[deep-conditions]: the conditions of `c64`, with those they refer to, nest more than 64 levels deep
  --> deep-conditions.yaml:66:3
   |
66 |   c64: {concept: c63}
   |   ^^^
=== bad-value
错误[bad-value]: `no` 写法不对：此处应为`true` 或 `false`
 --> bad-value.yaml:5:23
  |
5 |     when: {dissuaded: no}
  |                       ^^
  |
  = 建议: 改为 `false`
  |
5 |     when: {dissuaded: false}
  |                       ~~~~~
---
error[bad-value]: `no` cannot be read: expected `true` or `false`
 --> bad-value.yaml:5:23
  |
5 |     when: {dissuaded: no}
  |                       ^^
  |
  = help: write `false`
  |
5 |     when: {dissuaded: false}
  |                       ~~~~~
=== wrong-comparison
错误[wrong-comparison]: `relation` 的类型是 `choice`，不能用 `at-least` 比较
 --> wrong-comparison.yaml:5:23
  |
5 |     when: {relation: {at-least: 3}}
  |                       ^^^^^^^^^^^
  |
 ::: base.yaml:6:3
  |
6 |   relation: {type: choice, title: 身份, values: {owner: 业主, tenant: 租客}}
  |   -------- 在此声明
  |
  = 注: 可用的比较：`is`、`is-not`、`in`、`not-in`、`known`、`unknown`
---
error[wrong-comparison]: `relation` is of type `choice` and cannot be compared with `at-least`
 --> wrong-comparison.yaml:5:23
  |
5 |     when: {relation: {at-least: 3}}
  |                       ^^^^^^^^^^^
  |
 ::: base.yaml:6:3
  |
6 |   relation: {type: choice, title: 身份, values: {owner: 业主, tenant: 租客}}
  |   -------- it is declared here
  |
  = note: it can be compared with `is`, `is-not`, `in`, `not-in`, `known`, `unknown`
=== value-out-of-bounds
错误[value-out-of-bounds]: `0` 超出 `households` 的范围
 --> value-out-of-bounds.yaml:5:29
  |
5 |     when: {households: {is: 0}}
  |                             ^
  |
 ::: base.yaml:8:3
  |
8 |   households: {type: integer, title: 户数, min: 1, max: 1000}
  |   ---------- 在此声明
---
error[value-out-of-bounds]: `0` is outside the bounds of `households`
 --> value-out-of-bounds.yaml:5:29
  |
5 |     when: {households: {is: 0}}
  |                             ^
  |
 ::: base.yaml:8:3
  |
8 |   households: {type: integer, title: 户数, min: 1, max: 1000}
  |   ---------- it is declared here
=== empty-range
错误[empty-range]: 最大值 `1` 小于最小值 `5`
 --> empty-range.yaml:2:50
  |
2 |   floor: {type: integer, title: 楼层, min: 5, max: 1}
  |                                            -       ^
---
error[empty-range]: the greatest value `1` is less than the least, `5`
 --> empty-range.yaml:2:50
  |
2 |   floor: {type: integer, title: 楼层, min: 5, max: 1}
  |                                            -       ^
=== impossible-comparison
错误[impossible-comparison]: `households` 没有一个值符合
 --> impossible-comparison.yaml:5:12
  |
5 |     when: {households: {more-than: 5, less-than: 6}}
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
 ::: base.yaml:8:3
  |
8 |   households: {type: integer, title: 户数, min: 1, max: 1000}
  |   ---------- 在此声明
---
error[impossible-comparison]: no value of `households` passes this comparison
 --> impossible-comparison.yaml:5:12
  |
5 |     when: {households: {more-than: 5, less-than: 6}}
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
 ::: base.yaml:8:3
  |
8 |   households: {type: integer, title: 户数, min: 1, max: 1000}
  |   ---------- it is declared here
=== idle-comparison
警告[idle-comparison]: `households` 的任何值都符合
 --> idle-comparison.yaml:5:12
  |
5 |     when: {households: {at-least: 1}}
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = 注: 只想知道是否已知，就写 `known: true`
---
warning[idle-comparison]: every value of `households` passes this comparison
 --> idle-comparison.yaml:5:12
  |
5 |     when: {households: {at-least: 1}}
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = note: to ask whether it is known, write `known: true`
=== wrong-extraction
错误[wrong-extraction]: 类型为 `money` 的事实不能从 `households` 得知
 --> wrong-extraction.yaml:2:53
  |
2 |   new: {type: money, title: 金额, extract: {quantity: households}}
  |                                                       ^^^^^^^^^^
  |
  = 注: `households` 用于类型为 `integer` 的事实
---
error[wrong-extraction]: a field of type `money` cannot be known from `households`
 --> wrong-extraction.yaml:2:53
  |
2 |   new: {type: money, title: 金额, extract: {quantity: households}}
  |                                                       ^^^^^^^^^^
  |
  = note: `households` is for fields of type `integer`
=== count-out-of-range
错误[count-out-of-range]: 要求 `3` 项，只列了 2 项
 --> count-out-of-range.yaml:5:30
  |
5 |     when: {at-least: {count: 3, of: [{text: 电钻}, {dissuaded: true}]}}
  |                              ^
---
error[count-out-of-range]: `3` are asked for, but only 2 are listed
 --> count-out-of-range.yaml:5:30
  |
5 |     when: {at-least: {count: 3, of: [{text: 电钻}, {dissuaded: true}]}}
  |                              ^
=== empty-period
错误[empty-period]: `2026-08-15` 不晚于起始日 `2026-08-15`，期间里没有一天
 --> empty-period.yaml:7:41
  |
7 |     in-force: {from: 2026-08-15, until: 2026-08-15}
  |                      ----------         ^^^^^^^^^^
---
error[empty-period]: `2026-08-15` is not after the first day `2026-08-15`, so no day is in the period
 --> empty-period.yaml:7:41
  |
7 |     in-force: {from: 2026-08-15, until: 2026-08-15}
  |                      ----------         ^^^^^^^^^^
=== not-a-date
错误[not-a-date]: `amount` 的类型是 `money`，期限不能从它起算
 --> not-a-date.yaml:7:40
  |
7 |     deadline: {within: 30 days, after: amount}
  |                                        ^^^^^^
  |
 ::: base.yaml:9:3
  |
9 |   amount: {type: money, title: 金额}
  |   ------ 在此声明
---
error[not-a-date]: `amount` is of type `money`, so no deadline can run from it
 --> not-a-date.yaml:7:40
  |
7 |     deadline: {within: 30 days, after: amount}
  |                                        ^^^^^^
  |
 ::: base.yaml:9:3
  |
9 |   amount: {type: money, title: 金额}
  |   ------ it is declared here
=== empty-phrase
错误[empty-phrase]: 词语 `�` 折叠后什么也没剩下
 --> empty-phrase.yaml:5:29
  |
5 |     when: {text: {any: [电钻, "\u200b"]}}
  |                               ^^^^^^^^
---
error[empty-phrase]: nothing is left of the phrase `�` after folding
 --> empty-phrase.yaml:5:29
  |
5 |     when: {text: {any: [电钻, "\u200b"]}}
  |                               ^^^^^^^^
=== long-phrase
错误[long-phrase]: 词语有 101 个字，最多 100 个
 --> long-phrase.yaml:5:18
  |
5 | … {text: 长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长…
  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
---
error[long-phrase]: the phrase has 101 characters, and 100 is the most
 --> long-phrase.yaml:5:18
  |
5 | … {text: 长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长…
  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
=== short-phrase
警告[short-phrase]: `k` 只是一个西文字母
 --> short-phrase.yaml:5:25
  |
5 |     when: {text: {any: [k, 电钻]}}
  |                         ^
---
warning[short-phrase]: `k` is a single Latin letter or digit
 --> short-phrase.yaml:5:25
  |
5 |     when: {text: {any: [k, 电钻]}}
  |                         ^
=== bad-pattern
错误[bad-pattern]: `[` 没有配对的 `]`
 --> bad-pattern.yaml:5:30
  |
5 |     when: {text: {pattern: '漏[水'}}
  |                               ^
  |
  = 注: 补上 `]`；要找这个符号本身，写 `\[`
---
error[bad-pattern]: `[` has no matching `]`
 --> bad-pattern.yaml:5:30
  |
5 |     when: {text: {pattern: '漏[水'}}
  |                               ^
  |
  = note: add `]`, or write `\[` for the character itself
=== duplicate-phrase
警告[duplicate-phrase]: `违规` 与 `违規` 折叠后相同
 --> duplicate-phrase.yaml:5:29
  |
5 |     when: {text: {any: [违規, 违规]}}
  |                         ----  ^^^^
  |                         |
  |                         第一次
---
warning[duplicate-phrase]: `违规` is the same as `违規` after folding
 --> duplicate-phrase.yaml:5:29
  |
5 |     when: {text: {any: [违規, 违规]}}
  |                         ----  ^^^^
  |                         |
  |                         the first of the two
=== covered-phrase
警告[covered-phrase]: 凡有 `电钻声` 处必有 `电钻`，这个词不增加任何东西
 --> covered-phrase.yaml:5:29
  |
5 |     when: {text: {any: [电钻, 电钻声, 冲击电钻]}}
  |                         ----  ^^^^^^
  |                         |
  |                         更短的词

警告[covered-phrase]: 凡有 `冲击电钻` 处必有 `电钻`，这个词不增加任何东西
 --> covered-phrase.yaml:5:34
  |
5 |     when: {text: {any: [电钻, 电钻声, 冲击电钻]}}
  |                         ----          ^^^^^^^^
  |                         |
  |                         更短的词
---
warning[covered-phrase]: wherever `电钻声` occurs, `电钻` does too, so it adds nothing
 --> covered-phrase.yaml:5:29
  |
5 |     when: {text: {any: [电钻, 电钻声, 冲击电钻]}}
  |                         ----  ^^^^^^
  |                         |
  |                         the shorter phrase

warning[covered-phrase]: wherever `冲击电钻` occurs, `电钻` does too, so it adds nothing
 --> covered-phrase.yaml:5:34
  |
5 |     when: {text: {any: [电钻, 电钻声, 冲击电钻]}}
  |                         ----          ^^^^^^^^
  |                         |
  |                         the shorter phrase
=== useless-mask
警告[useless-mask]: `跳高` 不含词表 `轻生` 中的任何词，遮不住什么
 --> useless-mask.yaml:2:36
  |
2 |   轻生: {phrases: [跳楼], masks: [跳楼价, 跳高]}
  |                                           ^^^^
---
warning[useless-mask]: `跳高` contains no phrase of the list `轻生`, so it masks nothing
 --> useless-mask.yaml:2:36
  |
2 |   轻生: {phrases: [跳楼], masks: [跳楼价, 跳高]}
  |                                           ^^^^
=== near-groups
错误[near-groups]: 这里有 1 组词，应为 2 至 4 组
 --> near-groups.yaml:5:30
  |
5 |     when: {text: {near: {of: [电钻], within: clause}}}
  |                              ^^^^^^
  |
  = 注: 同一组的几个词写成列表里的列表：`[[楼上, 邻居], 跳绳]`
---
error[near-groups]: there is 1 group here, and 2 to 4 are needed
 --> near-groups.yaml:5:30
  |
5 |     when: {text: {near: {of: [电钻], within: clause}}}
  |                              ^^^^^^
  |
  = note: alternatives of one group are a list in the list: `[[upstairs, neighbour], rope]`
=== bad-reach
错误[bad-reach]: `sentense` 不是范围：此处应为`8 characters`、`clause` 或 `sentence`，字数为 1 至 200
 --> bad-reach.yaml:5:48
  |
5 |     when: {text: {near: {of: [电钻, 半夜], within: sentense}}}
  |                                                    ^^^^^^^^
  |
  = 建议: 改为 `sentence`
  |
5 |     when: {text: {near: {of: [电钻, 半夜], within: sentence}}}
  |                                                    ~~~~~~~~
---
error[bad-reach]: `sentense` is no reach: expected `8 characters`, `clause` or `sentence`, with 1 to 200 characters
 --> bad-reach.yaml:5:48
  |
5 |     when: {text: {near: {of: [电钻, 半夜], within: sentense}}}
  |                                                    ^^^^^^^^
  |
  = help: write `sentence`
  |
5 |     when: {text: {near: {of: [电钻, 半夜], within: sentence}}}
  |                                                    ~~~~~~~~
=== impossible-stance
错误[impossible-stance]: 所有允许的语气又都被排除，没有词能算数
 --> impossible-stance.yaml:5:48
  |
5 |     when: {text: {any: [电钻], stance: asserted, not-stance: [asserted, denied]}}
  |                                        --------  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
---
error[impossible-stance]: every stance that is accepted is ruled out here, so no words can count
 --> impossible-stance.yaml:5:48
  |
5 |     when: {text: {any: [电钻], stance: asserted, not-stance: [asserted, denied]}}
  |                                        --------  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
=== law-out-of-force
错误[law-out-of-force]: 规则施行期间（2026-08-15 前）,`eco-code`（2026-08-15 起）始终不在施行期
  --> law-out-of-force.yaml:10:15
   |
 2 |   eco-code: {title: 生态环境法典, from: 2026-08-15, articles: {"599": 社会生活噪声}}
   |   -------- 法律在此声明
...
10 |     because: [eco-code 599]
   |               ^^^^^^^^
   |
   = 建议: 改用法律的施行期间 `{from: 2026-08-15}`
   |
11 |     in-force: {from: 2026-08-15}
   |               ~~~~~~~~~~~~~~~~~~
---
error[law-out-of-force]: `eco-code` (from 2026-08-15) is never in force while the rule is (until 2026-08-15)
  --> law-out-of-force.yaml:10:15
   |
 2 |   eco-code: {title: 生态环境法典, from: 2026-08-15, articles: {"599": 社会生活噪声}}
   |   -------- the law is declared here
...
10 |     because: [eco-code 599]
   |               ^^^^^^^^
   |
   = help: use the law's own period `{from: 2026-08-15}`
   |
11 |     in-force: {from: 2026-08-15}
   |               ~~~~~~~~~~~~~~~~~~
=== barred-destination
错误[barred-destination]: `lawyer` 对事项 `noise.neighbor` 一律禁入
  --> barred-destination.yaml:13:11
   |
 6 |       - {id: never-noise, title: 噪声不归律师, for: [noise], instead: police}
   |              ----------- 由此禁入
...
13 |     send: lawyer
   |           ^^^^^^
   |
   = 建议: 改为 `police`
   |
13 |     send: police
   |           ~~~~~~
---
error[barred-destination]: `lawyer` is always barred for the issue `noise.neighbor`
  --> barred-destination.yaml:13:11
   |
 6 |       - {id: never-noise, title: 噪声不归律师, for: [noise], instead: police}
   |              ----------- this bars it
...
13 |     send: lawyer
   |           ^^^^^^
   |
   = help: write `police`
   |
13 |     send: police
   |           ~~~~~~
=== no-department
错误[no-department]: 禁入 `refused` 改送主管部门，事项 `noise.renovation` 却没有主管部门
  --> no-department.yaml:6:68
   |
 6 |       - {id: refused, title: 不愿, when: {dissuaded: true}, instead: department}
   |                                                                      ^^^^^^^^^^
   |
  ::: base.yaml:27:14
   |
27 |       - {id: noise.renovation, title: 装修噪声}
   |              ---------------- 事项在此声明
---
error[no-department]: `refused` sends to the department, but the issue `noise.renovation` has none
  --> no-department.yaml:6:68
   |
 6 |       - {id: refused, title: 不愿, when: {dissuaded: true}, instead: department}
   |                                                                      ^^^^^^^^^^
   |
  ::: base.yaml:27:14
   |
27 |       - {id: noise.renovation, title: 装修噪声}
   |              ---------------- the issue is declared here
=== override-other-issue
警告[override-other-issue]: `noise.renovation.night` 的事项是 `noise.renovation`，不是 `noise.neighbor`
  --> override-other-issue.yaml:7:17
   |
 7 |     overrides: [noise.renovation.night]
   |                 ^^^^^^^^^^^^^^^^^^^^^^
   |
  ::: base.yaml:46:9
   |
46 |   - id: noise.renovation.night
   |         ---------------------- 在此声明
---
warning[override-other-issue]: `noise.renovation.night` is about `noise.renovation`, not `noise.neighbor`
  --> override-other-issue.yaml:7:17
   |
 7 |     overrides: [noise.renovation.night]
   |                 ^^^^^^^^^^^^^^^^^^^^^^
   |
  ::: base.yaml:46:9
   |
46 |   - id: noise.renovation.night
   |         ---------------------- it is declared here
=== override-never-meets
警告[override-never-meets]: `r.two` 与这条规则没有同时施行的一天
 --> override-never-meets.yaml:8:17
  |
8 |     overrides: [r.two]
  |                 ^^^^^
9 |   - id: r.two
  |         ----- 在此声明
---
warning[override-never-meets]: `r.two` and this rule are never in force on the same day
 --> override-never-meets.yaml:8:17
  |
8 |     overrides: [r.two]
  |                 ^^^^^
9 |   - id: r.two
  |         ----- it is declared here
=== empty-guarantee
错误[empty-guarantee]: 保证 `g` 没有写明 `never`、`always` 或 `urgency`
 --> empty-guarantee.yaml:2:10
  |
2 |   - {id: g, title: 空话, when: {concept: 夜间}}
  |          ^
---
error[empty-guarantee]: the guarantee `g` promises nothing: write `never`, `always` or `urgency`
 --> empty-guarantee.yaml:2:10
  |
2 |   - {id: g, title: 空话, when: {concept: 夜间}}
  |          ^
=== idle-alert
错误[idle-alert]: 加急情形 `a` 什么也不加急：紧急程度要写 `high` 或 `emergency`
 --> idle-alert.yaml:2:56
  |
2 |   - {id: a, title: 夜里更急, when: {concept: 夜间}, urgency: normal}
  |                                                              ^^^^^^
---
error[idle-alert]: the alert `a` makes nothing more urgent: write `high` or `emergency`
 --> idle-alert.yaml:2:56
  |
2 |   - {id: a, title: 夜里更急, when: {concept: 夜间}, urgency: normal}
  |                                                              ^^^^^^
=== not-a-compiled-pack
错误[not-a-compiled-pack]: `tiny.fenliu` 不是编译后的规则包
 --> tiny.fenliu
  = 注: 用 `fenliu compile` 重新编译
---
error[not-a-compiled-pack]: `tiny.fenliu` is not a compiled pack
 --> tiny.fenliu
  = note: make it anew with `fenliu compile`
=== compiled-on-other-machine
错误[compiled-on-other-machine]: `tiny.fenliu` 是在另一种机器上编译的
 --> tiny.fenliu
  = 注: 用 `fenliu compile` 重新编译
---
error[compiled-on-other-machine]: `tiny.fenliu` was compiled on another kind of machine
 --> tiny.fenliu
  = note: make it anew with `fenliu compile`
=== compiled-by-other-version
错误[compiled-by-other-version]: `tiny.fenliu` 由 Fenliu 的另一版本（format 254）编译，此版本是 0.1.0
 --> tiny.fenliu
  = 注: 用 `fenliu compile` 重新编译
---
error[compiled-by-other-version]: `tiny.fenliu` was compiled by another version of Fenliu (format 254); this is 0.1.0
 --> tiny.fenliu
  = note: make it anew with `fenliu compile`
=== incomplete-compiled-pack
错误[incomplete-compiled-pack]: `tiny.fenliu` 不完整
 --> tiny.fenliu
  = 注: 用 `fenliu compile` 重新编译
---
error[incomplete-compiled-pack]: `tiny.fenliu` is not complete
 --> tiny.fenliu
  = note: make it anew with `fenliu compile`
=== damaged-compiled-pack
错误[damaged-compiled-pack]: `tiny.fenliu` 已损坏（sources.text）
 --> tiny.fenliu
  = 注: 用 `fenliu compile` 重新编译
---
error[damaged-compiled-pack]: `tiny.fenliu` is damaged (sources.text)
 --> tiny.fenliu
  = note: make it anew with `fenliu compile`
=== nothing-expected
错误[nothing-expected]: 这里没有写明期望什么
 --> corpus/a.yaml:2:40
  |
2 |   - {id: a, text: 甲, expect: {primary: {}}}
  |                                         ^^
---
error[nothing-expected]: nothing is expected here
 --> corpus/a.yaml:2:40
  |
2 |   - {id: a, text: 甲, expect: {primary: {}}}
  |                                         ^^
=== duplicate-case
错误[duplicate-case]: 已经有案例 `a`
 --> corpus/a.yaml:3:10
  |
2 |   - {id: a, text: 甲, expect: {status: routed}}
  |          - 第一次在这里
3 |   - {id: a, text: 乙, expect: {status: routed}}
  |          ^
---
error[duplicate-case]: there is a case `a` already
 --> corpus/a.yaml:3:10
  |
2 |   - {id: a, text: 甲, expect: {status: routed}}
  |          - it is written here first
3 |   - {id: a, text: 乙, expect: {status: routed}}
  |          ^
=== unknown-expected
错误[unknown-expected]: 规则包没有名为 `mediaton` 的去向
 --> corpus/a.yaml:2:54
  |
2 |   - {id: a, text: 甲, expect: {primary: {destination: mediaton}}}
  |                                                       ^^^^^^^^
  |
  = 建议: 改为 `mediation`
  |
2 |   - {id: a, text: 甲, expect: {primary: {destination: mediation}}}
  |                                                       ~~~~~~~~~
---
error[unknown-expected]: the pack has no destination `mediaton`
 --> corpus/a.yaml:2:54
  |
2 |   - {id: a, text: 甲, expect: {primary: {destination: mediaton}}}
  |                                                       ^^^^^^^^
  |
  = help: write `mediation`
  |
2 |   - {id: a, text: 甲, expect: {primary: {destination: mediation}}}
  |                                                       ~~~~~~~~~
=== slot-not-in-text
错误[slot-not-in-text]: 案例 `a` 的原文和标题里没有 `{猫}`
 --> corpus/a.yaml:2:37
  |
2 |   - {id: a, text: '那条{狗}咬人', each: {猫: [猫]}, expect: {status: routed}}
  |                                          ^^
---
error[slot-not-in-text]: neither the text nor the title of `a` has `{猫}`
 --> corpus/a.yaml:2:37
  |
2 |   - {id: a, text: '那条{狗}咬人', each: {猫: [猫]}, expect: {status: routed}}
  |                                          ^^
=== too-many-instances
错误[too-many-instances]: 这些词合起来要生成 1000 件以上的案例
 --> corpus/a.yaml:2:41
  |
2 | …, each: {一: [w0, w1, w2, w3, w4, w5, w6, w7, w8, w9], 二: [w0, w1, w2, w3, w4, w5, w6, w7, w8, w9…
  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
---
error[too-many-instances]: these words make more than 1000 cases together
 --> corpus/a.yaml:2:41
  |
2 | …, each: {一: [w0, w1, w2, w3, w4, w5, w6, w7, w8, w9], 二: [w0, w1, w2, w3, w4, w5, w6, w7, w8, w9…
  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
=== failed-check
错误[failed-check]: `wrong` primary：期望 `desk`，实得 `noise.neighbor` → `mediation` → normal
 --> corpus/cases.yaml:2:10
  |
2 |   - {id: wrong, text: 邻居跳绳, expect: {primary: {destination: desk}}}
  |          ^^^^^
---
error[failed-check]: `wrong` primary: expected `desk`, got `noise.neighbor` → `mediation` → normal
 --> corpus/cases.yaml:2:10
  |
2 |   - {id: wrong, text: 邻居跳绳, expect: {primary: {destination: desk}}}
  |          ^^^^^
=== low-coverage
错误[low-coverage]: `phrases` 为 33.3 %，要求 100 %
 --> rules/verify.yaml:2:23
  |
2 |   coverage: {phrases: 100}
  |                       ^^^
  |
  = 注: `蹦跳` 没有案例用到（rules/pack.yaml:11）
  = 注: `装修` 没有案例用到（rules/pack.yaml:12）
---
error[low-coverage]: `phrases` is at 33.3 %, and 100 % is asked
 --> rules/verify.yaml:2:23
  |
2 |   coverage: {phrases: 100}
  |                       ^^^
  |
  = note: `蹦跳` is in no case (rules/pack.yaml:11)
  = note: `装修` is in no case (rules/pack.yaml:12)
=== low-mutation-score
错误[low-mutation-score]: `total` 的变异得分为 66.6 % (4/6)，要求 99.5 %
 --> rules/verify.yaml:3:13
  |
3 |   mutation: 99.5
  |             ^^^^
---
error[low-mutation-score]: the mutation score of `total` is 66.6 % (4/6), and 99.5 % is asked
 --> rules/verify.yaml:3:13
  |
3 |   mutation: 99.5
  |             ^^^^
=== unnoticed-mutant
警告[unnoticed-mutant]: 没有案例会发现：`noise.first` 少了 `蹦跳`
  --> rules/pack.yaml:11:29
   |
11 |     when: {text: {any: [跳绳, 蹦跳]}}
   |                               ^^^^
   |
   = 注: phrase:noise.first:蹦跳
   = 注: 例如 `邻居蹦跳`
   = 注: 本来 noise.neighbor → mediation · normal；这样改后 未匹配
---
warning[unnoticed-mutant]: no case would notice that `noise.first` lacks `蹦跳`
  --> rules/pack.yaml:11:29
   |
11 |     when: {text: {any: [跳绳, 蹦跳]}}
   |                               ^^^^
   |
   = note: phrase:noise.first:蹦跳
   = note: for example `邻居蹦跳`
   = note: the pack: noise.neighbor → mediation · normal; the mutant: unmatched
=== idle-acceptance
警告[idle-acceptance]: `bar:gone` 不必说明理由：没有这个变异，或它已被发现
 --> rules/verify.yaml:4:21
  |
4 |   accept: [{mutant: "bar:gone", reason: 试例}]
  |                     ^^^^^^^^^^
---
warning[idle-acceptance]: `bar:gone` need not be accepted: there is no such mutant, or it is noticed
 --> rules/verify.yaml:4:21
  |
4 |   accept: [{mutant: "bar:gone", reason: 试例}]
  |                     ^^^^^^^^^^
"""#
}
