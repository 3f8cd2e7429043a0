answer-passport-processing_time =
    护照：在户籍地办，{ $days_at_home }。
    外省户口异地办：{ $days_cross_province }。
    加急获批：{ $days_urgent }，要有紧急事由和证明。
    偏远地区或特殊情况：依法可延长到{ $days_remote }。
    从窗口受理起算，周末和法定假日不算工作日，邮寄另加时间。
    异地期限按指南写的“日”理解为自然日，请向窗口或{ $hotline }确认。
answer-passport-urgent =
    护照加急获批后：{ $days_urgent }。
    是否加急由出入境部门审批，不是人人都能办。
    事由：出境奔丧或探望危重病人、留学临近开学、前往国入境许可或签证快到期，以及省级部门认可的其他急事。
    证明：诊断书、死亡证明、录取通知、签证等，按事由准备。
    普通旅游、只买了机票，一般不算。
    收费目录里没有加急费，花钱也买不到速度。
    先带证明问窗口，或拨打{ $hotline }确认。
answer-passport-fee =
    护照：每本{ $fee }，首次、换发、补发都一样。
    加注每项{ $fee_annotation }（这一项请向窗口确认）。
answer-passport-materials =
    护照：年满{ $age }的，首次办理带身份证、证件照片，申请表可现场填。
    换发：再带旧护照。
    丢失、被盗、损坏：再交书面情况说明，损坏的带上原护照。
    未满{ $age }：监护人陪同，带监护关系证明和监护人证件。
    登记备案的国家工作人员：还要单位同意函。
    个别省份会多要材料，来之前可向{ $hotline }确认。
answer-passport-validity =
    护照有效期：未满{ $age }的{ $validity_minor }，年满{ $age }的{ $validity_adult }。
    以申请时的年龄为准。
answer-passport-cross_province =
    可以异地办：{ $days_cross_province }；在户籍地办是{ $days_at_home }。
    全国任何县级以上出入境窗口都受理，材料和户籍地相同。
    异地期限按指南写的“日”理解为自然日，请向窗口或{ $hotline }确认。
answer-passport-renewal_window =
    护照剩余有效期不足{ $renewal_within }，就可以换发。
    没到这个时候，但能证明不符合前往国要求、签证页快用完、个人信息变了，也可以换。
    换发带身份证、照片和旧护照，旧护照剪角后还给您。
    您的情况拿不准，请向窗口或{ $hotline }确认。
answer-passport-lost =
    护照丢了可以补发：每本{ $fee }，户籍地办{ $days_at_home }，异地办{ $days_cross_province }。
    带身份证、照片和书面情况说明，损坏的带上原护照。
    报失后旧护照作废，找回来也不能再用。
    人在国外丢了：向中国使领馆申请旅行证。
    异地期限请向窗口或{ $hotline }确认。
answer-passport-minor =
    孩子未满{ $age }，护照有效期{ $validity_minor }。
    监护人要陪孩子到窗口，带出生证明或户口簿等监护证明、监护人证件。
    监护人来不了：可书面委托他人陪同，带上受托人的证件。
    监护人同意才采孩子的指纹；这一点请向窗口确认。
answer-passport-in_person =
    护照要本人到窗口；年满{ $age }的要现场采指纹。
    手指受伤采不了的可以免采，必要时要医院证明。
    请向窗口或{ $hotline }确认您的情况。
