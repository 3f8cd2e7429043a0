# 出行计划：证件来不来得及办好。第一行先给结论和办好的日子，再说怎么算、最晚哪天来、紧的时候怎么办。
trip-choose-document = 您要去哪里，办哪一种证件？
trip-document-passport = 出国：护照
trip-document-hkmo_permit = 去港澳：办通行证
trip-document-hkmo_endorsement = 去港澳：有通行证，办签注
trip-document-tw_permit = 去台湾：往来台湾通行证
trip-hint-document = 没看懂是哪种证件。请点一个选项，或者写“护照”“港澳通行证”“港澳签注”“台湾通行证”。
trip-choose-day = { $item }，您哪天出发？请直接写日期，比如“12月18日”“下周五”。
trip-choose-day-of-use = { $item }，您哪天要用？请直接写日期，比如“12月18日”“下周五”。
trip-hint-day = 没看懂是哪一天。请直接写日期，比如“12月18日”“下周五”。
trip-choose-registered =
    { $both }
    您的户口在哪里？告诉我，我给您算准。
trip-registered-home = 本地
trip-registered-away = 外省
trip-registered-unsure = 本省其他城市，或者说不准
trip-hint-registered = 没看懂户口在哪里。请点一个选项；说不准也没关系，两种我都算给您看。

trip-told = { $lines }

# 结论
trip-in_time = 来得及。{ $item }按规定{ $period }，最晚{ $ready }办好，比{ $need_by }早{ $days }天。
trip-tight =
    { $days ->
        [0] 时间很紧。{ $item }按规定{ $period }，最晚{ $ready }办好，正好是您要用的那一天。
       *[other] 时间很紧。{ $item }按规定{ $period }，最晚{ $ready }办好，只比{ $need_by }早{ $days }天，能来取证的工作日只有{ $left }个。
    }
trip-too_late = 来不及。{ $item }按规定{ $period }，最晚要到{ $ready }办好，比{ $need_by }晚{ $days }天。
trip-too_late-unless-urgent = 来不及，除非加急获批。{ $item }按规定{ $period }，最晚要到{ $ready }办好，比{ $need_by }晚{ $days }天。
trip-both-in_time = 来得及，{ $need_by }能用上。{ $item }按规定：本地户口{ $home }，外省户口{ $away }。
trip-both-tight = 时间很紧。{ $item }按规定：本地户口{ $home }，外省户口{ $away }，离{ $need_by }都没有多少余地。
trip-both-too_late = 来不及。{ $item }按规定：本地户口{ $home }，外省户口{ $away }，都赶不上{ $need_by }。
trip-both-too_late-unless-urgent = 来不及，除非加急获批。{ $item }按规定：本地户口{ $home }，外省户口{ $away }，都赶不上{ $need_by }。
trip-both-mixed = 赶不赶得上{ $need_by }，要看户口在哪里。{ $item }按规定：本地户口{ $home }，外省户口{ $away }。
trip-way-in_time = { $period }，最晚{ $ready }办好（来得及）
trip-way-tight = { $period }，最晚{ $ready }办好（很紧）
trip-way-too_late = { $period }，最晚要到{ $ready }办好（来不及）

trip-at-window = { $item }（人工窗口）
trip-machine = 能用自助机的不用等这么久：审核通过，当场就拿到签注。第一次办证、旧本式证件、登记备案的国家工作人员和现役军人不能用。

trip-counted-from = 我从{ $starts }受理起算。

# 另有一件事要先办，那件事没有核实过的期限
trip-first-name_change = 名字还没改的，要先去户籍窗口改名。改名几天办好由当地定，我没有核实过的期限，算不了总数，请先问户籍窗口。下面按名字已经改好、{ $starts }受理来算，晚改好就顺着推后：
trip-first-birth_registration = 孩子还没上户口的，要先上户口。几天办好由当地定，我没有核实过的期限，算不了总数，请先问户籍窗口。下面按户口已经上好、{ $starts }受理来算，晚办好就顺着推后：

# 材料已经交上去了
trip-handed-in = 我从您交材料的{ $starts }起算；受理日期以回执上写的为准。
trip-handed-in-hurry = 按规定可能晚于您要用的日子：请现在就带上回执和行程问受理窗口，或拨打{ $hotline }，看能不能优先办。

# 怎么算
trip-over = 今天的受理时间已经过了，按下一个开门日{ $starts }受理来算。
trip-shut = { $asked }不开门，按之后的第一个开门日{ $starts }受理来算。
trip-counted-working_day = { $starts }受理，当天不算，往后数{ $period }，到{ $ready }。周末和法定假日不算，调休上班日要算。
trip-counted-calendar_day = { $starts }受理，当天不算，往后数{ $period }，到{ $ready }。
trip-counted-moved = { $starts }受理，当天不算，往后数{ $period }，到{ $counted_to }；那天休息，顺延到{ $ready }。
trip-of-home = 本地户口：{ $line }
trip-of-away = 外省户口：{ $line }
trip-last = 最晚{ $last }来办，才能在头一天办好。
trip-last-easy = 最晚{ $last }来办；想留些余地，请在{ $easy }或更早来。
trip-last-now = 最晚{ $last }来办；想留些余地，{ $easy }就来。
trip-last-missed = 要留一天来取证，本该最晚{ $last }来办。
trip-last-gone = 要赶上{ $need_by }，本该最晚{ $last }来办。

# 紧的时候
trip-urgent-in_time = 加急：获批后{ $period }，最晚{ $ready }办好，赶得上。
trip-urgent-tight = 加急：获批后{ $period }，最晚{ $ready }办好，勉强赶得上。
trip-urgent-too_late = 加急：获批后也要{ $period }，最晚{ $ready }办好，按规定还是赶不上。
trip-urgent-rule = 确有急事可以申请加急，没有统一的天数，由窗口决定。
trip-meanwhile = 等证期间急用，可以办临时身份证，问我“临时身份证多久”就行。
trip-no-faster = 规定里没有加急的天数。实在等不及，请问窗口，或者找工作人员一起想办法。
trip-grounds-passport =
    加急要有急事，还要带上证明：奔丧带死亡证明，探望危重病人带诊断书，留学临近开学带录取通知，签证或入境许可快到期带签证。
    只是旅游、买了机票，一般不算。您的情况算不算，请先问窗口或{ $hotline }。
trip-grounds-permit = 比如就医、探望危重病人、奔丧，请带上诊断书、死亡证明这类材料。您的情况算不算，请先问窗口或{ $hotline }。
trip-still = 还能做的：能改期，就改到{ $ready }之后再走；不能改，请现在就打{ $hotline }，或者找工作人员一起想办法。

# 别忘了
trip-also-passport = 出国还要有前往国的签证（免签的除外），办签证另外要时间。
trip-visa = 前往国的签证由那个国家的使馆、领馆或签证中心办，我们这里不办，要几天也要问他们。先办好护照，再去办签证，别把时间排满。
trip-also-hkmo_permit = 去港澳除了通行证，还要有有效的签注。
trip-also-hkmo_endorsement = 去港澳还要带有效的通行证。
trip-also-tw_permit = 去台湾还要签注和入台许可，能不能成行，买票前请先问{ $hotline }。
trip-also-id_card = 当地可能更快，交通不便的地区可以延长，请问户籍窗口。
trip-also-temp_id = 先申请身份证，才能办临时身份证。
trip-also-residence_permit_domestic = 有的地方规定的期限更长，请问窗口。
trip-minor = 给孩子办：监护人要一起来，带上监护关系证明和监护人的证件。
trip-limit = 这是规定的最长期限，从材料齐全、窗口受理算起，不是保证。邮寄另加时间，要寄请先问窗口。
trip-confirm = { $periods }的期限，请再向窗口或{ $hotline }确认。
trip-confirm-window = { $periods }的期限，请再向窗口确认。
trip-provisional = 我手上的放假安排只到{ $until }，之后按往年的惯例估算，日期是暂定的。
trip-post = 上面是在窗口办好的日子。邮寄另加时间，没有统一的天数，留给邮寄的有{ $days }天，够不够请先问窗口；怕赶不上，就自己来取。
trip-post-late = 邮寄还要另加时间，更赶不上了，请自己来取。
trip-stay-last = { $item }：停留到{ $ends }为止的话，最晚{ $last }来申请，越早越好。
trip-stay-late = { $item }：停留到{ $ends }为止的话，按规定本该最晚{ $last }来申请，已经晚了。
trip-again = 换一天？直接告诉我日期，我重新算。

trip-offer-urgent = 加急的条件
trip-offer-how = 怎么算的，出处
trip-offer-remind = 提醒我{ $day }去办
trip-error-past = { $day }已经过去了，请写以后的日期。
trip-error-far = { $day }太远了，那时的放假安排还没有公布，现在算不准。离出发不到一年时再问我，或者换个近些的日期。
trip-error-unknown = { $item }要办多久，我手上没有核实过的规定，不敢替您算。请直接问窗口，或者找工作人员。

# 哪天去办，哪天能办好
trip-ready-both = { $starts }受理的话，{ $item }最晚：本地户口{ $home }办好，外省户口{ $away }办好。
trip-ready-home = { $starts }受理的话，{ $item }最晚{ $home }办好。
trip-ready-unsure = { $starts }受理的话，{ $item }最晚{ $unsure }办好。
trip-ready-away = { $starts }受理的话，{ $item }最晚{ $away }办好。
trip-remind-noted = 好的，提醒我记下了：算出最晚哪天要来办，就从那天往前设。
trip-remind-late = 已经没有可以提前提醒的日子了：现在就要来办。
trip-tw-endorsement = 去台湾的签注要几天，我手上没有核对过的规定，请问窗口或{ $hotline }。除了通行证和签注，还要有入台许可。
