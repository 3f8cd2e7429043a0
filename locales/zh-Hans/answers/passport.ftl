answer-passport-processing_time =
    护照：在户籍地办，{ $days_at_home }。
    外省户口异地办：{ $days_cross_province }。
    加急获批：{ $days_urgent }，要有紧急事由和证明。
    偏远地区或特殊情况：依法可延长到{ $days_remote }。
    从窗口受理起算，周末和法定假日不算工作日，邮寄另加时间。
    异地期限按指南写的“日”理解为自然日，请向窗口或{ $hotline }确认。
answer-passport-processing_time-at_home =
    在户籍地办护照：{ $days_at_home }。
    从窗口受理起算，周末和法定假日不算工作日。
    偏远地区或特殊情况：依法可延长到{ $days_remote }。
    选邮寄的另加时间，具体请向窗口确认。
answer-passport-processing_time-cross_province =
    外省户口异地办护照：{ $days_cross_province }。
    从窗口受理起算，周末和假日也算在内；邮寄另加时间。
    在户籍地办是{ $days_at_home }。
    指南写的是“日”，我按自然日理解，请向窗口或{ $hotline }确认。
answer-passport-processing_time-urgent =
    护照加急获批后：{ $days_urgent }；不加急，在户籍地办是{ $days_at_home }。
    加急要有紧急事由和证明，由出入境部门审批。
    从窗口受理起算，周末和法定假日不算工作日，邮寄另加时间。
    先带证明问窗口，或拨打{ $hotline }确认。
answer-passport-processing_time-online =
    网上换发、补发护照：{ $days_online }内审批，缴费后{ $days_production }内制证寄出。
    从受理起算，周末和法定假日不算工作日，路上邮寄另加时间。
    接到通知后{ $days_to_pay }内缴费，否则作废。
    只有符合试点条件的人能用，问“网上办”可看条件；请向{ $hotline }确认。
answer-passport-processing_time-lost =
    护照丢了补发：在户籍地办{ $days_at_home }，外省户口异地办{ $days_cross_province }。
    从窗口受理起算，周末和法定假日不算工作日，邮寄另加时间。
    急着走的，带证明问窗口能否加急。
    异地期限请向窗口或{ $hotline }确认。
answer-passport-processing_time-renewal =
    护照换发：在户籍地办{ $days_at_home }，外省户口异地办{ $days_cross_province }。
    从窗口受理起算，周末和法定假日不算工作日，邮寄另加时间。
    来时带上旧护照。
    异地期限请向窗口或{ $hotline }确认。
answer-passport-processing_time-first =
    首次办护照：在户籍地办{ $days_at_home }，外省户口异地办{ $days_cross_province }。
    从窗口受理起算，周末和法定假日不算工作日，邮寄另加时间。
    材料齐全才算受理，来之前可以问我“要带什么”。
    异地期限请向窗口或{ $hotline }确认。
answer-passport-urgent =
    护照加急获批后：{ $days_urgent }；由出入境部门审批，不是人人都能办。
    事由：出境奔丧或探望危重病人、留学临近开学、前往国入境许可或签证快到期，以及省级部门认可的其他急事。
    出国紧急会议谈判、出国就医，证件临行前丢失、损坏等急事，也可以走绿色通道问一问。
    证明：诊断书、死亡证明、录取通知、签证等，按事由准备。
    普通旅游、只买了机票，一般不算。
    收费目录里没有加急费，花钱也买不到速度。
    先带证明问窗口，或拨打{ $hotline }确认。
answer-passport-urgent-cross_province =
    护照加急获批后：{ $days_urgent }。
    外省异地申请是否也按这个天数，没有查到全国统一的规定。
    事由：出境奔丧或探望危重病人、留学临近开学、签证快到期、证件临行前丢失等。
    证明：诊断书、死亡证明、录取通知、签证等，按事由准备。
    先带证明问受理窗口，或拨打{ $hotline }确认。
answer-passport-fee =
    护照：每本{ $fee }，首次、换发、补发都一样。
    加注每项{ $fee_annotation }；收费目录里没有加急费。
    这两项请向窗口或{ $hotline }确认。
answer-passport-fee-urgent =
    护照：每本{ $fee }，收费目录里没有加急费。
    说交钱就能快的，多半是中介；能不能加急只看事由和证明。
    请向窗口或{ $hotline }确认。
answer-passport-materials =
    护照：年满{ $age }的，首次办理带身份证、证件照片，申请表可现场填。
    换发：再带旧护照。
    丢失、被盗、损坏：再交书面情况说明，损坏的带上原护照。
    未满{ $age }：监护人陪同，带监护关系证明和监护人证件。
    登记备案的国家工作人员：还要单位同意函。
    加急：再带急事证明。个别省份会多要材料，来之前可向{ $hotline }确认。
answer-passport-materials-first =
    首次办护照，年满{ $age }：带身份证和证件照片，申请表可现场填。
    身份证正在办的，带临时身份证。
    未满{ $age }的由监护人陪同，问“给孩子办”可看要带什么。
    个别省份会多要材料，来之前可向{ $hotline }确认。
answer-passport-materials-renewal =
    换发护照：带旧护照、身份证和证件照片，申请表可现场填。
    旧护照剪角后还给您，里面有效的外国签证页会留着。
    新护照号码会变，订票、签证请用新号码。
    来之前可向窗口或{ $hotline }确认。
answer-passport-materials-lost =
    补发护照：带身份证、证件照片和书面情况说明。
    书面说明写清楚怎么丢的、被盗的或损坏的；损坏的带上原护照。
    申请表可现场填。
    个别省份会多要材料，来之前可向{ $hotline }确认。
answer-passport-materials-minor =
    孩子（未满{ $age }）办护照：监护人陪同，带监护关系证明和监护人证件。
    监护关系证明指出生证明、户口簿等；孩子没有身份证的，带户口簿。
    再备一张证件照片，申请表可现场填。
    换发再带旧护照；丢失、损坏再交书面情况说明。
    监护人来不了：可书面委托他人陪同，带上受托人的证件。
    来之前可向窗口或{ $hotline }确认。
answer-passport-materials-state_staff =
    登记备案的国家工作人员办护照：比别人多一份单位同意函。
    现役军人：带军人证件和主管部门的同意文件。
    其他一样：身份证、证件照片，申请表可现场填；换发带旧护照，补发交书面说明。
    没有登记备案的单位职工，不用同意函。
    请向窗口或{ $hotline }确认。
answer-passport-materials-urgent =
    加急办护照：平时的材料之外，再带急事的证明。
    证明按事由：诊断书、死亡证明、录取通知、对方国家的签证或入境许可等。
    平时的材料：身份证、证件照片；丢失、损坏的再交书面说明。
    先带证明问窗口，或拨打{ $hotline }确认。
answer-passport-materials-online =
    网上换发、补发护照：上传身份证正反面、证件照片和手写签名照片。
    照片要{ $age_of_photo }内拍的，白色或浅蓝色背景，不要修改五官。
    签名用黑色笔写在白纸上再拍，本人要刷脸认证。
    能不能网上办，问“网上办”可看条件。
answer-passport-validity =
    护照有效期：未满{ $age }的{ $validity_minor }，年满{ $age }的{ $validity_adult }。
    以申请时的年龄为准。
answer-passport-validity-minor =
    孩子的护照：有效期{ $validity_minor }（申请时未满{ $age }）。
    年满{ $age }以后申请的，有效期{ $validity_adult }。
answer-passport-minor =
    孩子未满{ $age }，护照有效期{ $validity_minor }。
    监护人要陪孩子到窗口，带出生证明或户口簿等监护证明、监护人证件。
    监护人来不了：可书面委托他人陪同，带上受托人的证件。
    监护人同意才采孩子的指纹；这一点请向窗口确认。
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
    护照丢了、坏了都可以补发：每本{ $fee }，户籍地办{ $days_at_home }，异地办{ $days_cross_province }。
    带身份证、照片和书面情况说明，损坏的带上原护照。
    报失后旧护照作废，找回来也不能再用。
    人在国外丢了：向中国使领馆申请旅行证。
    异地期限请向窗口或{ $hotline }确认。
answer-passport-lost-at_home =
    护照丢了、坏了，在户籍地补发：{ $days_at_home }，每本{ $fee }。
    带身份证、照片和书面情况说明，损坏的带上原护照。
    报失后旧护照作废，找回来也不能再用。
answer-passport-lost-cross_province =
    护照丢了、坏了，外省户口异地补发：{ $days_cross_province }，每本{ $fee }。
    带身份证、照片和书面情况说明，损坏的带上原护照。
    报失后旧护照作废，找回来也不能再用。
    异地期限按自然日理解，请向窗口或{ $hotline }确认。
answer-passport-lost-urgent =
    护照丢了急用：加急获批后{ $days_urgent }，每本{ $fee }。
    加急要有紧急事由和证明，由出入境部门审批。
    带身份证、照片和书面情况说明，损坏的带上原护照。
    报失后旧护照作废，找回来也不能再用。
    先带证明问窗口，或拨打{ $hotline }确认。
answer-passport-lost-online =
    护照丢了网上补发：{ $days_online }内审批，缴费后{ $days_production }内制证寄出，每本{ $fee }。
    证件要还在有效期内，户籍要在试点城市，问“网上办”可看条件。
    报失后旧护照作废，找回来也不能再用。
answer-passport-self_service =
    护照不能全靠自助机：要本人到窗口面谈，年满{ $age }的采指纹。
    有自助取证机的大厅，凭身份证和回执单可以自己取证。
    您那里有没有，请向窗口或{ $hotline }确认。
answer-passport-in_person =
    护照要本人到窗口；年满{ $age }的要现场采指纹。
    孩子由监护人陪同；监护人来不了，可书面委托他人。
    手指受伤采不了的可以免采，必要时要医院证明。
    请向窗口或{ $hotline }确认您的情况。
answer-passport-in_person-minor =
    孩子（未满{ $age }）办护照：孩子本人要来，监护人陪同。
    监护人来不了：可书面委托他人陪同，带上受托人的证件。
    监护人同意才采孩子的指纹；请向窗口或{ $hotline }确认。
answer-passport-other =
    护照，先说我核实过的：全国任何县级以上出入境窗口都受理，材料齐全一般跑一次就行，来之前最好预约。
    登记备案的国家工作人员要先有单位同意函。
    不批准的会书面说明理由，您可以申请复议或起诉。
    您问的不在这几条里的话，我没有核实过的规定，不敢乱说：请向窗口或{ $hotline }确认，或回复“人工”。
answer-passport-other-barred =
    这些情形护照不予签发：正在服刑；是刑事案件的被告人或嫌疑人；有未了结的民事案件，法院通知不能出境；申请中弄虚作假、身份无法证明；有危害国家安全的情况。
    受过某些处罚，或者被遣返回来的：{ $refused_at_least }到{ $refused_at_most }内不予签发。
    您的情况算不算，由窗口审核，我不能替它下结论。
    不批准的会书面说明理由，您可以申请复议或起诉。
    先带身份证问窗口，或拨打{ $hotline }确认。
answer-passport-other-changed =
    签证页快用完、个人信息变了：有效期没到也可以换发护照。
    别的理由能不能换，由窗口认定，请先问窗口或{ $hotline }。
    换发要带什么、几天、多少钱，可以接着问我。
answer-passport-processing_time-same_province =
    户口在本省其他城市，没有单独的天数：在户籍地办{ $days_at_home }，外省户口{ $days_cross_province }。
    您的情况按哪一种算，来之前请向受理窗口或{ $hotline }确认。
    从窗口受理起算，邮寄另加时间。
answer-passport-minor-of_age =
    满{ $age }的，办护照按成人算：本人来窗口，不用监护人陪同。
    现场采指纹。要带什么、有效期几年，可以接着问我。
    请向窗口或{ $hotline }确认您的情况。
answer-passport-lost-abroad =
    人在国外丢了护照：先向中国使馆、领馆申请旅行证，凭它回国。
    报失后旧护照作废，找回来也不能再用。
    回国后可以补发护照：多少钱、几天好，到时问我就行。
answer-passport-agent_pickup =
    办护照要本人到窗口：年满{ $age }的要现场采指纹，别人代办不了。
    办好以后请人代领，没有全国统一的规定，各地做法不同。
    托人之前，请先问受理窗口或{ $hotline }确认。
answer-passport-old_document =
    换新护照，旧护照剪角后退还给您，新护照是新的号码。
    里面有还有效的外国签证，签证页会保持完整，新旧两本一起用。
    请把旧护照带到窗口，向窗口或{ $hotline }确认。
answer-passport-remote_area =
    偏远、交通不便的地方或特殊情况：护照依法可以延长到{ $days_remote }。
    平常在户籍地办，{ $days_at_home }。
    您那里算不算，请问当地出入境窗口或{ $hotline }。
answer-passport-urgent_fee =
    护照没有查到加急费：加急也是每本{ $fee }。
    网上说多交钱就能提前拿到的，不是官方收费，请别转账。
    请向窗口或{ $hotline }确认。
answer-passport-temporary_id =
    可以：身份证正在办的，拿临时身份证也能申请护照。
    再带证件照片；申请表可以现场填。
    本省如有另外的要求，以窗口为准。
answer-passport-collecting =
    领护照：带身份证和回执单，到受理的窗口。
    有自助取证机的大厅，也可以在机器上取。
    别人代领要带什么，各地不同，请先问受理的窗口。
answer-passport-left_for_travel =
    剩下的有效期够不够，看前往国的要求，请先问该国使领馆。
    护照剩余有效期不足{ $renewal_within }，就可以换发；不足以满足前往国要求的，带上证明也可以换。
    请向窗口或{ $hotline }确认。
answer-passport-refused =
    不批准护照的，会书面说明理由，并告诉您怎么申请行政复议或起诉。
    没有收到书面理由的，可以向窗口要。
answer-passport-found_again =
    不能再用：报失的护照已经作废，找回来也一样。
    请按丢失补发；补发要带什么，可以接着问我。
answer-passport-household_book =
    年满{ $age }的办护照，清单里没有户口簿：带身份证和证件照片，申请表可以现场填。
    没有身份证的孩子要带户口簿。
    本省可能有另外的要求，请向窗口或{ $hotline }确认。
answer-passport-after_prison =
    受过某些处罚，或者被遣返回来的：{ $refused_at_least }到{ $refused_at_most }内不予签发。
    正在服刑、案子没有了结的，也办不了。
    您的情况算不算，由窗口审核，请先问窗口。
answer-passport-no_fingerprints =
    采不了指纹的，可以免采：手指受伤、指纹磨没了都算，必要时要医院证明。
    本人还是要到场；请向窗口或{ $hotline }确认。
answer-passport-one_visit =
    材料齐全，一般来窗口一次就行。
    领证可以到窗口，能不能寄请问窗口；请向窗口或{ $hotline }确认。
answer-passport-longest =
    护照：在户籍地办{ $days_at_home }；偏远、交通不便的地方或特殊情况，依法可以延长到{ $days_remote }。
    从窗口受理起算。超过了还没消息，请问受理窗口或{ $hotline }。
answer-passport-collecting_by_another =
    办好以后请人代领护照，要带什么没有全国统一的规定，各地做法不同。
    托人之前，请先问受理窗口或{ $hotline }确认。
    办护照要本人来，别人代办不了。
answer-passport-longest-cross_province =
    外省户口异地办护照：{ $days_cross_province }，周末和假日也算在内；在户籍地办是{ $days_at_home }。
    指南写的是“日”，我按自然日理解；超过了还没消息，请问受理窗口或{ $hotline }。
answer-passport-annotation =
    护照加注：每项{ $fee_annotation }；请向窗口或{ $hotline }确认。
answer-passport-military =
    现役军人办护照：带军人证件和主管部门的同意文件，到部队驻地的出入境窗口办。
    不能网上换发、补发。还要身份证、证件照片，请向窗口或{ $hotline }确认。
answer-passport-urgent_grounds =
    护照加急的事由：出境奔丧、探望危重病人、留学临近开学、签证或入境许可快到期，和省级部门认可的其他急事；普通旅游、只买了机票，一般不算。
    要有证明，批不批由出入境部门定；获批后{ $days_urgent }。
    先带证明问窗口，或拨打{ $hotline }确认。
