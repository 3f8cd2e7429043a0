# 容缺受理：先受理，缺的材料以后补。
papers-missing = 还缺材料：{ $what }。请在{ $until }之前（含当天）补到{ $site }。
papers-missing-late = 还缺材料：{ $what }。最后一天是{ $until }，已经过了：请打{ $phone }问{ $site }还能不能补。
papers-reminder =
    { $days ->
        [0] 提醒您，今天是补材料的最后一天：{ $item }。
       *[other] 提醒您，离补材料的最后一天还有{ $days }天：{ $item }。
    }
    { $missing }
    已经交了还收到这条，是窗口还没登记，请打{ $phone }说一声；有困难，请回复“人工”。
papers-of-document = { $item }（回执尾号{ $tail }）
papers-where = 送到这里：{ $site }，{ $address }。想让别人送、寄来，或者想晚几天补，请先打{ $phone }问一下。
papers-noted =
    { $item }先受理了，缺的材料可以后补。
    { $missing }
    { $where }
    { $days ->
        [0] 今天是最后一天。收到了会告诉您。
       *[other] 到期前会再提醒您，收到了也会告诉您。
    }
papers-moved =
    { $item }补材料的最后一天改了，以这个为准：
    { $missing }
papers-came =
    收到您补交的材料了，谢谢：{ $what }，{ $item }。
    { $rest }
papers-waived =
    这样材料不用补了：{ $what }，{ $item }。
    { $rest }
papers-rest-none = 没有别的材料要补了。
papers-over =
    补材料的日子过了，还没有登记收到：{ $item }。
    { $missing }
    接下来怎么办要由窗口定，我不能替他们答。已经交过的，打电话时说一声哪天交的；不方便打电话，请回复“人工”。
papers-staff-today = 您登记的容缺材料今天是最后一天，还没收到：{ $what }，{ $item }。收到了、要改日子，请到工作台“证件”。
papers-staff-over = 您登记的容缺材料过了日子，还没收到：{ $what }，{ $item }。请给对方打个电话：名字和电话在工作台“证件”的“容缺材料”里，那里也可以改日子。
papers-error-not-found = 没有找到这份材料，或者已经收到、已经不用补了。
papers-error-known = 这份证件已经登记过缺这样材料。要改日子，请在原来那条上点“改日子”。
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
