# 单独说的这几句，就是来报到，或者说没赶上。
checkin-said-here = 我到了
checkin-said-there = 报到
checkin-said-missed = 没赶上
checkin-which = 您来办哪一个？
checkin-which-label = { $starts }，{ $item }（{ $code }）
checkin-ask-code = 没有找到您今天的预约。请写预约号，是家里人约的也可以。
checkin-hint-code = 这不像预约号。预约号是六位字母和数字，在预约成功的那条消息里。
checkin-done = 知道您到了。请到{ $floor }楼，{ $window }，报预约号 { $code }。您约的是{ $starts }。
checkin-late = 知道您到了。约的是{ $starts }，已经过了一会儿，可能要等一等空当。请到{ $floor }楼，{ $window }，报预约号 { $code }，跟工作人员说一声。
checkin-will-be-late =
    路上别急，慢慢来。您约的是{ $starts }，{ $site }。
    晚到{ $late }以内，照常办；再晚些也可以来，可能要等一等空当。过了{ $over }还没到，这个预约就过了，要重新约。
    到了告诉我一声“我到了”就行。
checkin-error-already = 已经报过到了，预约号 { $code }。请到{ $floor }楼，{ $window }等叫号。
checkin-error-early = 来得真早。您约的是{ $starts }，{ $opens }以后才能报到，到时再告诉我一声。
checkin-error-over = { $starts }的预约，时间已经过了。
checkin-error-none = 没有找到这个预约号。请对一对号码，或者到总台问工作人员。
checkin-why =
    { $starts }，{ $item }的预约，没有等到您报到。
    是怎么回事呢？
checkin-why-came = 我来过了
checkin-why-late = 路上耽误了，没赶上
checkin-why-ill = 生病或家里有急事
checkin-why-forgot = 忘了
checkin-came = 好的，记下您来过了，不算没来。
checkin-excused = 没关系，谢谢您告诉我们。
checkin-counts = 最近{ $days }天里，没来又没说明的记了{ $counted }次；满{ $limit }次才会暂时不能预约。
checkin-counts-none = 这一次不记。最近{ $days }天里，没来又没说明的满{ $limit }次才会暂时不能预约。
checkin-again = 还要办的话，重新约一个时间就行。
checkin-notice-why = 说一下原因
checkin-missed =
    { $starts }，{ $site }，{ $item }：我们没有等到您报到。
    已经来过的，或者有事没赶上，请回复 { $code } 说一声，就不会记作没来。还想办，直接说“预约”。
