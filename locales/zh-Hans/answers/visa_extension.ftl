answer-visa_extension-processing_time =
    外国人签证延期：{ $days }内作出决定。
    签证换发、补发，停留证件，也是这个时限。
    周末和法定假日不算。
    受理回执有效期内，停留合法，请把回执和护照放在一起。
answer-visa_extension-urgent =
    签证延期没有查到全国统一的加急，时限是{ $days }。
    不用太着急：受理回执有效期内，停留合法。
    必须提前走的，申请时向窗口说明，带上机票等证明。
    想先问清楚，请拨打{ $hotline }，中英文都行。
answer-visa_extension-fee =
    外国人签证延期：{ $fee }。
    重新签证：一次入境{ $fee }，两次入境{ $fee_two }。
    多次入境：{ $term_half }的{ $fee_half_year }，{ $term_least }到{ $term_most }的{ $fee_years }。
    部分国家按对等标准，收费不同。
    请向窗口或{ $hotline }确认。
answer-visa_extension-validity =
    能延多久没有固定天数：累计延长的时间，不能超过原来签证给的停留期限。
    停留证件最长{ $stay_permit_longest }。
    停留期从入境次日起算。
    拿到新的签证或证件，请看清上面的日期。
answer-visa_extension-renewal_window =
    停留期满前，至少提前{ $apply_before }申请。
    到停留地的县级以上出入境窗口办。
    累计延长的时间，不能超过原来签证给的停留期限。
    拿到受理回执后，回执有效期内停留合法。
    已经来不及的，今天就来窗口，或拨打{ $hotline }。
answer-visa_extension-renewal_window-overstayed =
    签证已经过期的，请马上到停留地的县级以上出入境窗口；还能不能延，由窗口认定。
    逾期停留：警告；情节严重的，每天罚{ $overstay_daily }，最多{ $overstay_most }，或者拘留。
    还没过期的，停留期满前，至少提前{ $apply_before }申请。
    拿不准，拨打{ $hotline }，中英文都行。
answer-visa_extension-cross_province =
    可以：现在停留在哪里，就在哪里的县级以上出入境窗口办。
    不用回入境地，也不用回以前的住处。
    换了住处，记得到派出所登记，问我“外国人住宿登记多久内办”就行。
answer-visa_extension-in_person =
    一般本人来办，有些情况可以由别人代为申请。
    未满{ $age }、年满{ $age_senior }，或者生病的。
    不是第一次来中国、记录良好，或费用有保证的，也可以。
    由邀请单位、亲属或专门服务机构代办。
    拿不准，请问窗口或{ $hotline }。
answer-visa_extension-in_person-minor =
    不用：未满{ $age }的孩子，可以由别人代为申请。
    由邀请单位、亲属或专门服务机构代办。
    要带什么，请问窗口或{ $hotline }。
answer-visa_extension-agent_pickup =
    有些情况可以请人代办；能不能代领，我没有核实过的规定，请问窗口。
    可以代办的：未满{ $age }、年满{ $age_senior }，或者生病的。
    不是第一次来中国、记录良好，或费用有保证的，也可以。
    由邀请单位、亲属或专门服务机构代办。
answer-visa_extension-minor =
    未满{ $age }的孩子，可以由别人代为申请。
    由邀请单位、亲属或专门服务机构代办。
    在中国出生的孩子另有期限，问我“外国人居留证件孩子怎么办”就行。
    要带什么，请问窗口或{ $hotline }。
answer-visa_extension-difference =
    签证和停留证件管短期：{ $short_stay }以内算短期。
    签证延期，是在原签证上多停留一段；停留证件最长{ $stay_permit_longest }。
    工作、学习，要住得更久：办居留证件，问我“外国人居留证件有效期”就行。
    拿不准办哪种，请拨打{ $hotline }。
answer-visa_extension-other =
    签证延期，先说我核实过的：停留期满前，至少提前{ $apply_before }申请；延期没有批准的，决定就是最终决定，不能再申诉。
    年满{ $carry_age }的，随身带护照或居留、停留证件。
    您问的不在这里的话，我没有核实过的规定，不敢乱说：请问出入境窗口，或拨打{ $hotline }，中英文都行。
answer-visa_extension-other-overstayed =
    逾期停留：警告；情节严重的，每天罚{ $overstay_daily }，最多{ $overstay_most }，或者拘留。
    已经过了日期，请马上到出入境窗口，或拨打{ $hotline }。
    还没过的，停留期满前，至少提前{ $apply_before }申请。
    延期没有批准的，决定就是最终决定，不能再申诉。
    年满{ $carry_age }的，随身带护照或居留、停留证件。
answer-visa_extension-receipt_lawful =
    合法：拿到受理回执后，回执有效期内停留合法。
    回执请随身收好，等通知来取证。
answer-visa_extension-carry_papers =
    年满{ $carry_age }的外国人，要随身带护照或居留、停留证件。
answer-visa_extension-overstay =
    逾期停留：警告；情节严重的，每天罚{ $overstay_daily }，最多{ $overstay_most }，或者拘留。
    已经过了日期，请马上到停留地的出入境窗口，或拨打{ $hotline }，中英文都行。
