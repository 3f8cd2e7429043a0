answer-residence_permit_foreigner-processing_time =
    外国人居留证件：{ $days }内作出决定。
    周末和法定假日不算。
    决定在受理回执的有效期内作出，回执请收好。
    所以要早些申请，问我“外国人居留证件提前多久续”就行。
answer-residence_permit_foreigner-urgent =
    居留证件没有查到全国统一的加急，时限是{ $days }。
    必须提前走的，申请时向窗口说明，带上机票等证明。
    想先问清楚，请拨打{ $hotline }，中英文都行。
answer-residence_permit_foreigner-fee =
    外国人居留证件：不满{ $term_middle }的{ $fee_short }，{ $term_middle }以上、不满{ $term_long }的{ $fee_middle }。
    { $term_long }到{ $term_most }的：{ $fee_long }。变更：{ $fee_change }。
    部分国家按对等标准，收费不同。
    请向窗口或{ $hotline }确认。
answer-residence_permit_foreigner-materials =
    办{ $health_from }以上的居留证件，要带健康证明，签发在{ $health_valid }内。
    第一次办，要现场采集指纹等生物信息。
    其他材料看居留事由：工作、学习、家庭团聚等，我没有核实过的完整清单。
    来之前请问窗口或拨打{ $hotline }。
answer-residence_permit_foreigner-validity =
    居留证件：工作类{ $work_least }到{ $longest }，其他类{ $other_least }到{ $longest }。
    具体多长，由出入境部门按情况定。
    请记住到期日，问我“外国人居留证件提前多久续”就行。
answer-residence_permit_foreigner-renewal_window =
    居留证件延期：到期前，至少提前{ $renew_before }申请。
    第一次办：入境后{ $first_within }内申请，签证上注明要办居留证件的才要办。
    换了单位、护照等，证件上的信息变了：{ $report_within }内报告。
    已经来不及的，今天就来出入境窗口，或拨打{ $hotline }。
answer-residence_permit_foreigner-renewal_window-overstayed =
    居留证件已经过期的，请马上到出入境窗口；还能不能延，由窗口认定。
    非法居留：警告；情节严重的，每天罚{ $overstay_daily }，最多{ $overstay_most }，或者拘留。
    还没过期的，到期前，至少提前{ $renew_before }申请。
    拿不准，拨打{ $hotline }，中英文都行。
answer-residence_permit_foreigner-renewal_window-first =
    第一次办居留证件：入境后{ $first_within }内申请，签证上注明要办的才要办。
    来之前，问我“外国人居留证件要带什么”。
    以后延期：到期前，至少提前{ $renew_before }申请。
answer-residence_permit_foreigner-renewal_window-renewal =
    居留证件延期：到期前，至少提前{ $renew_before }申请。
    已经来不及的，今天就来出入境窗口，或拨打{ $hotline }。
answer-residence_permit_foreigner-renewal_window-changed =
    居留证件上的信息变了：{ $report_within }内报告。
    延期是另一回事：到期前，至少提前{ $renew_before }申请。
    已经晚了，今天就来出入境窗口，或拨打{ $hotline }。
answer-residence_permit_foreigner-in_person =
    第一次办居留证件要本人来，现场采集指纹等生物信息。
    未满{ $age }、年满{ $age_senior }、生病的，以及高层次人才，可以由别人代办。
    由邀请单位、亲属或专门服务机构代办。
    延期要不要本人来，请问窗口或{ $hotline }。
answer-residence_permit_foreigner-in_person-first =
    要本人来：第一次办居留证件，现场采集指纹等生物信息。
    例外：未满{ $age }、年满{ $age_senior }、生病的，以及高层次人才。
    符合例外的，请问窗口或{ $hotline }怎么代办。
answer-residence_permit_foreigner-in_person-minor =
    不用：未满{ $age }的孩子，可以由别人代为申请。
    由邀请单位、亲属或专门服务机构代办。
    要带什么，请问窗口或{ $hotline }。
answer-residence_permit_foreigner-agent_pickup =
    有些情况可以请人代办；能不能代领，我没有核实过的规定，请问窗口。
    可以代办的：未满{ $age }、年满{ $age_senior }、生病的，以及高层次人才。
    由邀请单位、亲属或专门服务机构代办。
    其他人第一次办要本人来采指纹。
answer-residence_permit_foreigner-minor =
    在中国出生的外国孩子：出生后{ $newborn_within }内，到出入境部门登记。
    未满{ $age }的，可以由邀请单位、亲属或专门服务机构代为申请。
    要带什么，请问窗口或{ $hotline }。
answer-residence_permit_foreigner-difference =
    居留证件管长住：工作类{ $work_least }到{ $longest }，其他类{ $other_least }到{ $longest }。
    停留证件：短期用，最长{ $stay_permit_longest }。
    永久居留要另外申请，{ $permanent_decision }内作出决定。
    永久居留身份证：满{ $permanent_age }的{ $permanent_validity }有效，不满的{ $permanent_validity_minor }。
    永久居留的时限，请向{ $hotline }确认。
answer-residence_permit_foreigner-other =
    居留证件上的信息变了，{ $report_within }内要报告。
    第一次办：入境后{ $first_within }内申请，签证上注明要办的才要办。
    延期没有批准的，决定就是最终决定，不能再申诉。
    年满{ $carry_age }的，随身带护照或居留证件。
    您问的不在这里的话，我没有核实过的规定，不敢乱说：请问出入境窗口，或拨打{ $hotline }，中英文都行。
answer-residence_permit_foreigner-other-overstayed =
    非法居留：警告；情节严重的，每天罚{ $overstay_daily }，最多{ $overstay_most }，或者拘留。
    已经过了日期，请马上到出入境窗口，或拨打{ $hotline }，中英文都行。
    延期没有批准的，决定就是最终决定，不能再申诉。
    年满{ $carry_age }的，随身带护照或居留证件。
answer-residence_permit_foreigner-health_certificate =
    体检证明：自签发起{ $health_valid }内有效。
    办{ $health_from }以上的居留证件才要；请向窗口或{ $hotline }确认去哪里体检。
answer-residence_permit_foreigner-first_permit =
    第一次办居留证件：入境后{ $first_within }内申请。
    签证上注明要办居留证件的才要办；要本人来，采指纹等信息。
    快到期限的，请马上到出入境窗口。
answer-residence_permit_foreigner-report_change =
    居留证件上的信息变了（单位、学校、护照等）：{ $report_within }内报告。
    到居留地的出入境窗口办。
answer-residence_permit_foreigner-newborn_foreigner =
    外国人的孩子在中国出生：{ $newborn_within }内登记。
    到居留地的出入境窗口，带什么请先问窗口或{ $hotline }。
answer-residence_permit_foreigner-carry_papers =
    年满{ $carry_age }的外国人，要随身带护照或居留证件。
answer-residence_permit_foreigner-overstay =
    非法居留：警告；情节严重的，每天罚{ $overstay_daily }，最多{ $overstay_most }，或者拘留。
    已经过了日期，请马上到居留地的出入境窗口，或拨打{ $hotline }，中英文都行。
