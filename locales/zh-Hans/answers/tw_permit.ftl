answer-tw_permit-processing_time =
    往来台湾通行证：在户籍地办，{ $days_at_home }。
    外省户口异地办：{ $days_cross_province }。
    紧急申请随时办，没有统一的天数。
    周末和法定假日不算工作日，邮寄另加时间。
    异地期限请向窗口或{ $hotline }确认。
answer-tw_permit-processing_time-at_home =
    在户籍地办往来台湾通行证：{ $days_at_home }。
    周末和法定假日不算工作日。
    选邮寄的另加时间，具体请向窗口确认。
answer-tw_permit-processing_time-cross_province =
    外省户口异地办往来台湾通行证：{ $days_cross_province }。
    周末和假日也算在内；邮寄另加时间。
    在户籍地办是{ $days_at_home }。
    这是各类证件通用的异地期限，请向窗口或{ $hotline }确认。
answer-tw_permit-processing_time-urgent =
    往来台湾通行证急办：按规定随时办理，没有统一的天数。
    不急的话，在户籍地办{ $days_at_home }，周末和法定假日不算；邮寄另加时间。
    请带上能说明急事的证明问窗口，或拨打{ $hotline }确认。
answer-tw_permit-processing_time-online =
    网上换发、补发往来台湾通行证：{ $days_online }内审批，缴费后{ $days_production }内制证寄出。
    周末和法定假日不算工作日，路上邮寄另加时间。
    接到通知后{ $days_to_pay }内缴费，否则作废。
    只有符合试点条件的人能用，问“网上办”可看条件；请向{ $hotline }确认。
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
answer-tw_permit-materials-online =
    网上换发、补发往来台湾通行证：上传身份证正反面、证件照片和手写签名照片。
    照片要{ $age_of_photo }内拍的，白色或浅蓝色背景，不要修改五官。
    签名用黑色笔写在白纸上再拍，本人要刷脸认证。
    能不能网上办，问“网上办”可看条件。
answer-tw_permit-validity =
    往来台湾通行证有效期：{ $validity }。
    团队旅游、个人旅游签注：{ $endorsement_tour }一次有效；其他签注各不相同。
    签注和孩子的通行证有效期，请向窗口或{ $hotline }确认。
answer-tw_permit-validity-minor =
    孩子的往来台湾通行证有效期：没有查到核实过的规定，不敢乱说。
    请问窗口，或拨打{ $hotline }。
answer-tw_permit-cross_province =
    可以异地办：{ $days_cross_province }；在户籍地办是{ $days_at_home }。
    通行证全国出入境窗口都受理；探亲签注也可以在全国任一窗口申请。
    异地期限请向窗口或{ $hotline }确认。
answer-tw_permit-renewal_window =
    往来台湾通行证剩余有效期不足{ $renewal_within }，试点城市户籍的可以网上换。
    到窗口换的时间，请问窗口或{ $hotline }。
answer-tw_permit-lost =
    往来台湾通行证丢了、坏了都可以补：每张卡{ $fee }，户籍地办{ $days_at_home }，异地办{ $days_cross_province }。
    证件还在有效期内、试点城市户籍的，也可以网上补。
    异地期限请向窗口或{ $hotline }确认。
answer-tw_permit-lost-at_home =
    往来台湾通行证丢了、坏了，在户籍地补：{ $days_at_home }，每张卡{ $fee }。
    要带的材料，来之前请问窗口或{ $hotline }。
answer-tw_permit-lost-cross_province =
    往来台湾通行证丢了、坏了，外省户口异地补：{ $days_cross_province }，每张卡{ $fee }。
    要带的材料和异地期限，请向窗口或{ $hotline }确认。
answer-tw_permit-lost-online =
    往来台湾通行证网上补发：{ $days_online }内审批，缴费后{ $days_production }内制证寄出，每张卡{ $fee }。
    证件要还在有效期内，户籍要在试点城市，问“网上办”可看条件。
answer-tw_permit-self_service =
    自助签注机办的是港澳签注，没有查到能办台湾证件的规定，请到人工窗口。
    有自助取证机的大厅，凭身份证和回执单可以自己取证。
    您那里有没有，请向窗口或{ $hotline }确认。
answer-tw_permit-difference =
    去台湾：往来台湾通行证、签注、台湾方面的入台许可，三样都要。
    签注写明来意、次数和停留时间；只有通行证、没有有效签注，不能走。
    出国用护照加签证，去港澳用港澳通行证加签注，边境旅游用出入境通行证。
    赴台手续变化快，请向窗口或{ $hotline }确认。
answer-tw_permit-other =
    赴台湾本岛旅游：我掌握的最近情况是尚未恢复。
    个人旅游开放的时候，每次最多停留{ $stay_individual }，从入境次日算起。
    金门：福建户籍和持福建居住证的人可办{ $kinmen }一次的旅游签注。
    变化很快，买票前请向窗口或{ $hotline }确认，或回复“人工”。
answer-tw_permit-processing_time-same_province =
    户口在本省其他城市，没有单独的天数：在户籍地办{ $days_at_home }，外省户口{ $days_cross_province }。
    您的情况按哪一种算，来之前请向受理窗口或{ $hotline }确认。
    邮寄另加时间。
answer-tw_permit-collecting =
    领往来台湾通行证：带身份证和回执单，到受理的窗口。
    有自助取证机的大厅，也可以在机器上取。
    别人代领要带什么，各地不同，请先问受理的窗口。
answer-tw_permit-stay_visit =
    去台湾个人旅游：开放的时候，每次最多停留{ $stay_individual }，从入境次日算起。
    现在办不办，变化很快，请先向窗口或{ $hotline }确认。
answer-tw_permit-fee_many_entries =
    台湾签注，多次有效：{ $fee_endorsement_multiple }。
answer-tw_permit-kinmen =
    金门：福建户籍和持福建居住证的人可以办{ $kinmen }一次有效的旅游签注。
    马祖和其他地方的人，变化很快，请先向窗口或{ $hotline }确认。
answer-tw_permit-entry_permit =
    不够：去台湾，通行证和签注之外，还要台湾方面的入台许可。
    入台许可由台湾那边发，不在我们大厅办；请向窗口或{ $hotline }确认。
answer-tw_permit-endorsement_valid =
    台湾签注：团队旅游、个人旅游的{ $endorsement_tour }一次有效。
    其他种类各不相同，请向窗口或{ $hotline }确认。
answer-tw_permit-longest =
    往来台湾通行证：法定最长{ $days_legal }，偏远的地方{ $days_remote }；现在在户籍地办{ $days_at_home }。
    超过了还没消息，请问受理窗口或{ $hotline }。
answer-tw_permit-endorsement_study =
    去台湾上学，办学习签注：有效期跟着学制走。
    还要往来台湾通行证和台湾方面的入台许可；要带什么，请向窗口或{ $hotline }确认。
answer-tw_permit-endorsement_kinds =
    台湾签注看来意：团队旅游、个人旅游{ $endorsement_tour }一次有效；定居{ $single_valid }一次有效；学习的跟着学制走。
    探亲：{ $single_valid }一次，或{ $multiple_least }到{ $multiple_most }多次有效；其他：{ $single_valid }一次或{ $multiple_least }多次有效。
    应邀交流、商务、乘务：要台湾事务部门的批准文件；乘务的{ $multiple_least }到{ $multiple_most }多次有效。
    您办哪一种、要带什么，请向窗口或{ $hotline }确认。
answer-tw_permit-longest-cross_province =
    外省户口异地办往来台湾通行证：{ $days_cross_province }，周末和假日也算在内；在户籍地办是{ $days_at_home }。
    这是各类证件通用的异地期限；超过了还没消息，请问受理窗口或{ $hotline }。
