# 工作人员的群：每件事一个话题，卡片、按钮、提示，还有查询命令。
room-topic = { $code } { $kind }
room-card = { $lines }
room-card-head = 【{ $kind }】{ $code }
room-card-about = 关于：{ $about }
room-words = “{ $words }”
room-card-first = 先联系市民：{ $due }前
room-card-due = 期限：{ $due }
room-card-need = 市民自己的期限：{ $need }
room-card-owned = 状态：{ $state }，经办：{ $owner }
room-card-state = 状态：{ $state }
room-card-live = 市民正在线上等着说话
room-card-ledger =
    { $card }

    最近：
    { $lines }

room-state-new = 等人接手
room-state-transferred = 转来，等人接手
room-state-claimed = 办理中
room-state-waiting-for-citizen = 等市民回复
room-state-waiting-inside = 等内部核实
room-state-answered = 已答复
room-state-passed-on = 已送到
room-state-closed-solved = 已办结，已解决
room-state-closed-not-solved = 已办结，没能解决
room-state-closed-explained = 已办结，已说明原因
room-state-withdrawn = 市民已撤回

# 按钮
room-do-claim = 接手
room-do-reply = 回复市民
room-do-note = 备注
room-do-transfer = 转交
room-do-close = 办结
room-do-end = 结束对话
room-do-back = 返回
room-to-site = 转到{ $site }
room-to-me = 转给我自己
room-to-person = 转给{ $name }
room-end-solved = 已解决
room-end-remedied = 同类问题已解决
room-end-not-solved = 没能解决
room-end-explained = 已说明原因

# 按了按钮的人看到的话
room-not-staff = 这里只有大厅的工作人员能操作。请先私聊我，发 /join 和加入码。
room-did-claim = { $code } 由您接手了。
room-did-close = { $code } 已办结。
room-did-ask = 请回答我刚发给您的那条消息。
room-did-ended = 对话结束了，这件事还在您手里。
room-did-back = 好的。
room-choose-transfer = 请选转到哪里。
room-choose-close = 请选结果。

# 请工作人员写的话；只有回答这条消息才算数
room-ask-reply =
    回复市民（{ $code }）
    请“回答”这条消息，写的话会原样发给市民。
room-ask-relay =
    市民正在线上（{ $code }）
    “回答”这条消息，写的话会原样发给市民。其他的话市民看不到。
room-ask-note =
    备注（{ $code }）
    请“回答”这条消息，只有同事看得到。
room-ask-transfer =
    转交（{ $code }）
    请“回答”这条消息，写一句转交的原因，只有同事看得到。
room-ask-close =
    办结（{ $code }）
    请“回答”这条消息，写明原因，会原样发给市民。
room-sent = 已发给市民 ✓（{ $code }）{ $fate }
room-relayed =
    { $words }

    已发给市民 ✓（{ $code }）{ $fate }
room-fate-queued = 正在送
room-fate-sent = 已送到
room-fate-failed = 没送到：平台不收，请打电话
room-fate-unreachable = 没送到：对方收不到，请打电话
room-fate-unknown = 不知道送到没有，请打电话问一声
room-fate-anonymous-failed = 没送到：平台不收。这位市民是匿名的，没有别的办法联系
room-fate-anonymous-unreachable = 没送到：对方收不到。这位市民是匿名的，没有别的办法联系
room-fate-anonymous-unknown = 不知道送到没有。这位市民是匿名的，没有别的办法问
room-fate-dropped = 没有送
room-noted = 备注记下了（{ $code }），市民看不到。
room-done-note = 备注记下了（{ $code }），市民看不到。
room-done-transfer = 已转交（{ $code }）。
room-done-close = 已办结，原因已发给市民 ✓（{ $code }）{ $fate }
room-text-only = 只能转文字，请打字回答。
room-which-case = 请在这件事的话题里发，或者带上编号。
room-error-not-asked = 这条消息不是问您的，或者已经答过、过期了。请再按一次按钮。

# 有了新情况
room-lines = { $lines }
room-line-citizen = 市民说：“{ $words }”
room-line-left = 市民结束了对话。
room-line-reopened = 市民不满意，重新打开：“{ $words }”
room-line-reopened-by = { $name }重新打开：{ $words }
room-line-noted = { $name }备注：{ $words }
room-line-fate = { $line }（{ $fate }）
room-line-replied = { $name }回复了市民。
room-line-promised = 记下了：答应{ $day }给市民回音，到时候提醒经办的人。
room-line-released = { $name }退回：{ $words }
room-line-transferred = { $name }转交：{ $words }
room-line-returned = 接手后一直没有回音，已退回，等人接手。
room-line-prolonged = { $name }延长了期限。
room-line-closed = { $name }办结：{ $ending }
room-line-unnamed-anonymous = 市民改成了匿名。
room-line-unnamed-hidden = 市民不让被反映的人知道是谁。
room-line-withdrawn = 市民撤回了，不用再办。
room-line-taken-up = 市民撤回以后又要办，已重新打开。
room-line-rated = 市民评价：{ $grade }
room-alarm-first = 提醒：还没有人联系市民。
room-alarm-warn = 提醒：快到期了。
room-alarm-need = 提醒：市民就要用了。
room-alarm-late = 已经超期，已告诉负责人。
room-alarm-very-late = 超期很久了，已告诉管理员。
room-alarm-again = 还是没有办完，又提醒了一次负责人和管理员。
room-alarm-promise = 提醒：今天答应过给市民回音。
room-answer-reaches = （“回答”这条消息，会发给市民）

# 查询
room-row = { $code } { $kind }，{ $state }：“{ $words }”
room-today =
    { $day }
    { $lines }
room-today-site = { $site }：今天预约{ $taken }个，名额{ $places }个
room-today-visits = 上门：今天{ $visits }家，等批准{ $waiting }家
room-today-no-cases = 今天没有到期的事。
room-today-cases =
    今天到期或已超期（{ $count }件）：
    { $lines }
room-find-what = 要找什么？请发 /find 加几个字，或者编号。
room-find-none = 没有找到“{ $words }”。
room-found =
    { $lines }

    看一件：/case 加编号
room-off =
    { $answers }

    停用和恢复，要跟我私聊。
room-help =
    在群里能做的：
    点卡片下面的按钮：接手、回复、备注、转交、办结。只有“回答”我问的那条消息，才会发给市民；大家在群里说的话不会。
    /today：今天的预约和到期的事
    /day 服务点 哪一天：谁来、到了没有
    /find 加几个字：找一件事
    /case 编号：再看一件的卡片
    /reply 编号 要写的话：回复市民；在话题里不用编号
    /note 编号 要写的话：备注，只有同事看得到
    别的跟我私聊，私聊里发“帮助”。

# 私聊里办理
room-notice =
    { $notice }

    要办理，把编号发给我就行。
room-code-what = 请发编号。
room-way-menu = 主菜单
room-write-reply = 请写给市民的话，会原样发出。不发了，发“取消”。
room-write-note = 请写备注，只有同事看得到。不写了，发“取消”。
room-write-close = 请写明原因，会原样发给市民。不结了，发“取消”。
room-write-transfer = 请写一句转交的原因，只有同事看得到。不转了，发“取消”。
room-choose-place = 转到哪里？
room-choose-ending = 结果是什么？
room-what-next = 接下来？
room-told = 已发给市民 ✓（{ $code }）
room-again-reply = 再回一句
room-again-note = 再记一条备注
room-row-door = { $code } { $kind }
room-which-number = 您手上的不止一件，或者一件也没有。请带上编号，比如“{ $deed } 编号 要写的话”。
room-write-no-command = 这里只写话，命令没有执行，也没有发出去。请写要写的话；不写了，发“取消”。
room-speak =
    市民正在线上（{ $code }）。现在写的每一句都会原样发给市民。
    只给同事看的，发“/note 要记的话”。说完了，发“结束”。
room-spoken = 已发给市民 ✓（{ $code }）
room-speak-leave = 先不写了
room-speak-over = 对话已经结束，这句没有发出去。要接着说，请点“回复市民”。
room-speak-no-command = 现在写的话都会发给市民，命令没有执行，也没有发出去。先点“先不写了”，再发命令。
room-row-again = 再看 { $code }
