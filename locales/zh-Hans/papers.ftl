# 容缺受理：先受理，缺的材料以后补。
papers-missing = 还缺材料：{ $what }。请在{ $until }之前（含当天）补到{ $site }。
papers-missing-late = 还缺材料：{ $what }。最后一天是{ $until }，已经过了：请打{ $phone }问{ $site }还能不能补。
papers-reminder =
    { $days ->
        [0] 提醒您：今天是补材料的最后一天（{ $item }）。
       *[other] 提醒您：离补材料的最后一天还有{ $days }天（{ $item }）。
    }
    { $missing }
    已经交了的话，不用理会；有困难，请回复“人工”。
papers-error-not-found = 没有找到这份材料，或者已经收到了。
papers-error-known = 这份证件已经登记过缺这样材料。要改日子，先把原来那条点“已收到”，再登记。
papers-error-far = 日子太远了，请选{ $most }天以内的。
papers-error-past = { $day }已经过去了，请选以后的日子。
papers-kind-photo = 证件照片
papers-kind-household_register = 户口本
papers-kind-id_copy = 身份证复印件
papers-kind-guardianship = 监护关系证明
papers-kind-address = 住址证明
papers-kind-signature = 本人签字
papers-notice-open = 几点开门
papers-notice-way = 怎么走
papers-notice-person = 找工作人员
