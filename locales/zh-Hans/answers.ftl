# 常见问题的回答。第一行先给结果，再说条件，最后说现在怎么办。数字只用占位符，来自 policy/。
answer-unknown =
    { $item }的“{ $attribute }”：我手上没有核实过的全国统一规定，不敢乱说。
    请拨打{ $hotline }（国家移民管理局热线），或直接问办证窗口。
    需要的话，回复“人工”，我告诉您怎么找到工作人员。
answer-unknown-local =
    { $item }的“{ $attribute }”：我手上没有核实过的规定，各地也可能不同，不敢乱说。
    请问当地派出所户籍窗口，或拨打{ $city_hotline }。
    需要的话，回复“人工”，我告诉您怎么找到工作人员。
answer-which-service =
    “{ $attribute }”要看办的是哪一种证件。
    请告诉我证件名称，比如护照、港澳通行证、身份证。
answer-which-attribute =
    您想了解{ $item }的哪一方面？
    比如：多久办好、多少钱、要带什么。
answer-overdue = 请注意：这条规定应在{ $review_by }前复核，还没有核完。办理前请再向窗口或{ $hotline }确认。
answer-source =
    出处：{ $title }
    核对日期：{ $checked_on }
    可信程度：{ $confidence }
answer-confidence-high = 高（法律或官方公布）
answer-confidence-medium = 中（办事指南或报道，请向窗口确认）
answer-confidence-low = 低（未能核实）

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

answer-hkmo_permit-processing_time =
    港澳通行证：在户籍地办，{ $days_at_home }。
    外省户口异地办：{ $days_cross_province }。
    就医、探望危重病人、奔丧等急事：优先办，没有全国统一的天数。
    周末和法定假日不算工作日，邮寄另加时间。
    异地期限按“日”理解为自然日，请向窗口或{ $hotline }确认。
answer-hkmo_permit-urgent =
    港澳通行证加急：没有查到全国统一的天数，急事优先办。
    急事指就医、探望危重病人、奔丧等，要带证明，由窗口决定。
    护照的加急天数不适用于通行证。
    请带证明问窗口，或拨打{ $hotline }确认。
answer-hkmo_permit-fee =
    港澳通行证：每张{ $fee }。
    签注另外收费，问“签注多少钱”就能看到。
answer-hkmo_permit-materials =
    港澳通行证：首次办理要本人到人工窗口，全国都能办。
    带身份证和证件照片，申请表可现场填；具体以窗口为准。
    换发、补发：材料和首次一样。
    孩子由监护人陪同；登记备案的国家工作人员还要单位同意函。
    来之前可向窗口或{ $hotline }确认。
answer-hkmo_permit-validity =
    港澳通行证有效期：未满{ $age }的{ $validity_minor }，年满{ $age }的{ $validity_adult }。
    通行证有效不等于签注有效，出行前两样都要看。
answer-hkmo_permit-cross_province =
    可以异地办：{ $days_cross_province }；在户籍地办是{ $days_at_home }。
    全国出入境窗口都受理。
    异地期限按“日”理解为自然日，请向窗口或{ $hotline }确认。
answer-hkmo_permit-renewal_window =
    港澳通行证剩余有效期不足{ $renewal_within }，就可以换。
    有效期短于想办的签注、个人信息变了、旧本换卡，也可以换。
    材料和首次办理一样。
    您的情况请向窗口或{ $hotline }确认。
answer-hkmo_permit-lost =
    港澳通行证丢了可以补：每张{ $fee }，户籍地办{ $days_at_home }，异地办{ $days_cross_province }。
    材料和首次办理一样。
    请向窗口或{ $hotline }确认。
answer-hkmo_permit-minor =
    孩子未满{ $age }，港澳通行证有效期{ $validity_minor }。
    首次办理要到人工窗口，由监护人陪同，带监护证明和监护人证件。
    来之前请向窗口或{ $hotline }确认。
answer-hkmo_permit-in_person =
    首次办港澳通行证，要本人到人工窗口。
    全国出入境窗口都能办；能否代办各地说法不同，请问窗口或{ $hotline }。

answer-hkmo_endorsement-processing_time =
    港澳签注：自助机审核通过，当场可取。
    人工窗口：{ $days_at_home }；外省户口异地办：{ $days_cross_province }。
    周末和法定假日不算工作日，邮寄另加时间。
    窗口期限请向窗口或{ $hotline }确认。
answer-hkmo_endorsement-urgent =
    港澳签注：能用自助机的，审核通过当场可取。
    用不了自助机的急事（就医、探望危重病人、奔丧等）优先办，没有全国统一的天数。
    请带证明问窗口，或拨打{ $hotline }确认。
answer-hkmo_endorsement-fee =
    港澳签注：一次有效{ $fee_single }，两次有效{ $fee_double }。
    多次有效，按有效期：
    不超过{ $bound_short }：{ $fee_multiple_short }
    超过{ $bound_short }、不超过{ $bound_middle }：{ $fee_multiple_middle }
    超过{ $bound_middle }、不足{ $bound_long }：{ $fee_multiple_long }
    { $bound_long }以上：{ $fee_multiple_longest }
    香港、澳门分别算。
answer-hkmo_endorsement-materials =
    团队旅游签注：持有效卡式通行证，不用额外材料，全国能办。
    登记备案的国家工作人员、现役军人、旧本式证件：不能用自助机，要到人工窗口。
    探亲、商务等其他签注要按种类带证明，请问窗口或{ $hotline }。
answer-hkmo_endorsement-validity =
    个人旅游、团队旅游签注：{ $validity_short }或{ $validity_long }，每次停留不超过{ $stay }。
    商务签注：每次停留不超过{ $stay_business }。
    探亲、逗留等其他种类各不相同，请问窗口或{ $hotline }。
answer-hkmo_endorsement-cross_province =
    可以异地办：{ $days_cross_province }（人工窗口）。
    团队旅游、探亲、商务、逗留、其他签注：全国窗口都受理。
    个人旅游签注：要有{ $individual_cities }之一的户口或居住证。
    异地期限请向窗口或{ $hotline }确认。
answer-hkmo_endorsement-renewal_window =
    港澳签注没有查到“提前多久”的规定。
    同一目的地不能同时持两份有效签注，一般用完或到期后再办。
    您的情况请向窗口或{ $hotline }确认。
answer-hkmo_endorsement-self_service =
    自助机办签注：审核通过，当场可取。
    能办团队旅游；符合条件的还能办个人旅游和多次商务。
    不能用的：登记备案的国家工作人员、现役军人、旧本式证件。
    首次办证先到人工窗口。
    机器没通过就转人工，异地最长{ $days_cross_province }；请向窗口或{ $hotline }确认。

answer-tw_permit-processing_time =
    往来台湾通行证：在户籍地办，{ $days_at_home }。
    外省户口异地办：{ $days_cross_province }。
    紧急申请随时办，没有统一的天数。
    周末和法定假日不算工作日，邮寄另加时间。
    异地期限请向窗口或{ $hotline }确认。
answer-tw_permit-urgent =
    往来台湾通行证：紧急申请按规定随时办理，没有统一的天数。
    请带上能说明急事的证明，由窗口决定。
    请先问窗口，或拨打{ $hotline }确认。
answer-tw_permit-fee =
    往来台湾通行证：每张卡{ $fee }，一次有效的通行证{ $fee_single_use }。
    签注：一次有效{ $fee_endorsement_single }，多次有效{ $fee_endorsement_multiple }。
answer-tw_permit-materials =
    去台湾：通行证和签注之外，还要台湾方面的入台许可。
    赴台旅游目前是否开放变化很快，我掌握的最近情况是尚未恢复。
    办证要带的材料请向窗口或{ $hotline }确认。
answer-tw_permit-validity =
    往来台湾通行证有效期：{ $validity }。
    孩子的有效期我没有核实到，请问窗口或{ $hotline }。
answer-tw_permit-cross_province =
    可以异地办：{ $days_cross_province }。
    通行证全国出入境窗口都受理；探亲签注也可以在全国任一窗口申请。
    异地期限请向窗口或{ $hotline }确认。
answer-tw_permit-renewal_window =
    往来台湾通行证剩余有效期不足{ $renewal_within }，试点城市户籍的可以网上换。
    到窗口换的时间，请问窗口或{ $hotline }。
answer-tw_permit-lost =
    往来台湾通行证丢了可以补：每张卡{ $fee }，户籍地办{ $days_at_home }，异地办{ $days_cross_province }。
    证件还在有效期内、试点城市户籍的，也可以网上补。
    异地期限请向窗口或{ $hotline }确认。
answer-tw_permit-other =
    赴台湾本岛旅游：我掌握的最近情况是尚未恢复。
    变化很快，买票前请向窗口或{ $hotline }确认。

answer-exit_entry-online =
    网上换发、补发：{ $days_online }内审批，缴费后{ $days_production }内制证寄出。
    限护照、港澳通行证、台湾通行证；首次办理和单独办签注不行。
    条件：证件还有效，且不足{ $renewal_within }到期，或损坏、丢失、护照签证页用完。
    本人：年满{ $age }、户籍在试点的{ $pilot_cities }内、以前留过指纹，不是登记备案的国家工作人员或军人。
    接到通知后{ $days_to_pay }内缴费，否则作废（请确认）。
    入口：国家移民管理局应用或小程序，找“证件换补发网上申请”。
answer-exit_entry-mail =
    网上换发、补发的证件可以邮寄，邮费到付。
    在窗口办的能不能寄、怎么收费，各地不同，请问窗口或{ $hotline }。
answer-exit_entry-photo =
    出入境证件照：宽{ $width }、高{ $height }。
    { $age_of_photo }内拍的正面免冠彩照，白色或浅蓝色背景，不要修改五官。
    拿不准就用大厅的照相点，一次拍合格。
answer-exit_entry-difference =
    出国用护照，去港澳用港澳通行证，去台湾用台湾通行证。
    出国：护照加前往国签证（免签的除外）。
    港澳：通行证加签注，香港和澳门分开签。
    台湾：通行证加签注，再加入台许可。
    签注写明来意、次数和停留时间；只有通行证、没有有效签注，不能走。
