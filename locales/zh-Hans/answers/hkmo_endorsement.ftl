answer-hkmo_endorsement-processing_time =
    港澳签注：自助机审核通过，当场可取；人工窗口{ $days_at_home }。
    外省户口在窗口异地办：{ $days_cross_province }。
    周末和法定假日不算工作日，邮寄另加时间。
    窗口期限请向窗口或{ $hotline }确认。
answer-hkmo_endorsement-processing_time-at_home =
    在户籍地办签注：人工窗口{ $days_at_home }；自助机审核通过，当场可取。
    周末和法定假日不算工作日，邮寄另加时间。
    有的城市更快，请向窗口或{ $hotline }确认。
answer-hkmo_endorsement-processing_time-cross_province =
    外省户口异地办签注：人工窗口{ $days_cross_province }；自助机审核通过，当场可取。
    窗口的天数连周末和假日一起算，邮寄另加时间。
    指南写的是“日”，我按自然日理解，请向窗口或{ $hotline }确认。
answer-hkmo_endorsement-processing_time-urgent =
    签注急办：自助机审核通过，当场可取；人工窗口平常{ $days_at_home }。
    用不了自助机的急事，窗口优先办，没有全国统一的天数。
    周末和法定假日不算工作日，邮寄另加时间。
    请带证明问窗口，或拨打{ $hotline }确认。
answer-hkmo_endorsement-processing_time-online =
    签注不能单独在网上办：自助机当场可取，人工窗口{ $days_at_home }。
    周末和法定假日不算工作日，邮寄另加时间。
    窗口期限请向窗口或{ $hotline }确认。
answer-hkmo_endorsement-urgent =
    港澳签注：能用自助机的，审核通过当场可取。
    用不了自助机的急事（就医、探望危重病人、奔丧等）优先办，没有全国统一的天数。
    请带证明问窗口，或拨打{ $hotline }确认。
answer-hkmo_endorsement-fee =
    港澳签注：一次有效{ $fee_single }，两次有效{ $fee_double }。
    多次有效，不超过{ $bound_short }：{ $fee_multiple_short }
    超过{ $bound_short }、不超过{ $bound_middle }：{ $fee_multiple_middle }
    超过{ $bound_middle }、不足{ $bound_long }：{ $fee_multiple_long }
    { $bound_long }以上：{ $fee_multiple_longest }
    香港、澳门分别算。
answer-hkmo_endorsement-materials =
    团队旅游签注：持有效卡式通行证，不用额外材料，全国能办。
    登记备案的国家工作人员、现役军人、旧本式证件：不能用自助机，要到人工窗口。
    探亲、商务等其他签注要按种类带证明，请问窗口或{ $hotline }。
answer-hkmo_endorsement-materials-state_staff =
    登记备案的国家工作人员、现役军人办签注：不能用自助机，要到人工窗口。
    要带的材料请先问单位和窗口，或拨打{ $hotline }确认。
answer-hkmo_endorsement-validity =
    个人旅游、团队旅游签注：{ $validity_short }或{ $validity_long }，每次停留不超过{ $stay }。
    商务签注：每次停留不超过{ $stay_business }。
    人才签注：{ $talent_from }到{ $talent_to }多次有效，每次停留不超过{ $stay_talent }。
    探亲签注看亲属关系：停留不超过{ $stay_family_short }或{ $stay_family_long }。
    其他签注：停留不超过{ $stay_other }；去澳门参展、就医、演出的，{ $other_macau }多次有效。
    逗留签注以港澳批准的期限为准；探亲、其他、逗留请向窗口或{ $hotline }确认。
answer-hkmo_endorsement-cross_province =
    可以异地办：{ $days_cross_province }（人工窗口）。
    团队旅游、探亲、商务、逗留、其他签注：全国窗口都受理。
    个人旅游签注：要有{ $individual_cities }之一的户口或居住证。
    异地期限请向窗口或{ $hotline }确认。
answer-hkmo_endorsement-renewal_window =
    港澳签注没有查到“提前多久”的规定。
    同一目的地不能同时持两份有效签注，一般用完或到期后再办。
    您的情况请向窗口或{ $hotline }确认。
answer-hkmo_endorsement-lost =
    签注办在港澳通行证上，证丢了先补证：每张{ $fee_permit }，户籍地办{ $days_at_home }，异地办{ $days_cross_province }。
    原来没用完的签注怎么办，请向窗口或{ $hotline }确认。
answer-hkmo_endorsement-online =
    港澳签注不能单独在网上办。
    有自助机的大厅，审核通过当场可取；其他情况到人工窗口。
    可以接着问我“自助办”。
answer-hkmo_endorsement-mail =
    用自助机办签注，当场就能把证拿走，不用邮寄。
    在窗口办的能不能寄、怎么收费，各地不同，请问窗口或{ $hotline }。
answer-hkmo_endorsement-self_service =
    自助机办签注：审核通过，当场可取。
    能办团队旅游；符合条件的还能办个人旅游和多次商务。
    插入卡式通行证，选目的地和种类，缴费取卡，不用填表。
    不能用的：登记备案的国家工作人员、现役军人、旧本式证件；首次办证先到人工窗口。
    机器没通过就转人工，异地最长{ $days_cross_province }；请向窗口或{ $hotline }确认。
answer-hkmo_endorsement-self_service-first =
    首次办证不能用自助机，先到人工窗口。
    拿到卡式通行证以后，再办签注就能用自助机：插卡、选种类、缴费，审核通过当场可取。
    请向窗口或{ $hotline }确认。
answer-hkmo_endorsement-self_service-state_staff =
    登记备案的国家工作人员、现役军人不能用自助机，要到人工窗口。
    持旧本式通行证的也一样。
    要带什么，请先问窗口或{ $hotline }。
answer-hkmo_endorsement-difference =
    签注是去港澳的许可，办在港澳通行证上：香港、澳门各签各的。
    签注写明来意、次数和停留时间；只有通行证、没有有效签注，不能走。
    出国用护照加签证，去台湾用台湾通行证、签注和入台许可，边境旅游用出入境通行证。
    可以接着问我：签注有效期、费用。
answer-hkmo_endorsement-other =
    每次最多停留：旅游{ $stay }，商务{ $stay_business }，探亲{ $stay_family_short }或{ $stay_family_long }。
    个人旅游：要有{ $individual_cities }之一的户口或居住证。
    深圳户籍或居住证：香港“一签多行”；珠海户籍：澳门每周一次；横琴户籍或居住证：澳门“一签多行”。
    同一目的地不能同时持两份有效签注。
    窗口{ $days_at_home }，自助机当场可取；其他签注全国受理。
    别的情况请向窗口或{ $hotline }确认，或回复“人工”。
answer-hkmo_endorsement-processing_time-same_province =
    户口在本省其他城市，窗口没有单独的天数：在户籍地办{ $days_at_home }，外省户口{ $days_cross_province }。
    自助机审核通过，当场可取，不分户口在哪里。
    窗口按哪一种算，请向窗口或{ $hotline }确认。
answer-hkmo_endorsement-many_trips_shenzhen =
    深圳“一签多行”：深圳户籍和持深圳居住证的人都能办，{ $trips_valid }内去香港不限次数，每次最多停留{ $stay }。
    登记备案的国家工作人员、现役军人除外。
    原来深圳每周一次的不再受理，已经签发的继续用。
answer-hkmo_endorsement-weekly_zhuhai =
    珠海签注每周可去一次澳门：只有珠海户籍能办，{ $trips_valid }内每个自然周一次，每次最多停留{ $stay }。
    持珠海居住证的人不在内。
answer-hkmo_endorsement-many_trips_hengqin =
    横琴“一签多行”：横琴户籍和持横琴居住证的人能办，{ $trips_valid }内去澳门不限次数，每次最多停留{ $stay }。
answer-hkmo_endorsement-group_hengqin =
    “琴澳旅游”是一种团队旅游签注：跟团进澳门后，{ $group_days }内可以在横琴和澳门之间多次往返。
    离开团队，或从别的口岸回来，就不能再往返了。
    去哪里报团，请问旅行社。
answer-hkmo_endorsement-many_trips =
    深圳户籍或居住证：香港“一签多行”；横琴户籍或居住证：澳门“一签多行”；珠海户籍：澳门每周一次。
    都是{ $trips_valid }有效，每次最多停留{ $stay }。
    登记备案的国家工作人员、现役军人办不了，别处的人也办不了。
answer-hkmo_endorsement-stay_family =
    探亲签注：探配偶、父母、公婆岳父母、子女，每次不超过{ $stay_family_long }；探兄弟姐妹、祖父母、孙辈，不超过{ $stay_family_short }。
    亲人要在港澳定居、就学、就业或长期居住。
    请向窗口或{ $hotline }确认。
answer-hkmo_endorsement-stay_business =
    商务签注：每次停留不超过{ $stay_business }。
answer-hkmo_endorsement-stay_other =
    其他类签注：每次停留不超过{ $stay_other }。
    就医、打官司、处理财产等办这一种；请向窗口或{ $hotline }确认。
answer-hkmo_endorsement-stay_visit =
    旅游签注：个人或团队，每次停留不超过{ $stay }。
    探亲、商务签注停留的天数不一样，可以接着问我。
answer-hkmo_endorsement-individual_cities =
    个人旅游签注：现在有{ $individual_cities }能办，要有这些城市的户口或居住证。
    别的城市的人可以办团队旅游签注，全国窗口都受理。
    您的城市在不在里面，请问窗口或{ $hotline }。
answer-hkmo_endorsement-fee_many_entries =
    多次往返签注：不超过{ $bound_short }的{ $fee_multiple_short }，超过{ $bound_short }、不超过{ $bound_middle }的{ $fee_multiple_middle }。
    超过{ $bound_middle }、不足{ $bound_long }的{ $fee_multiple_long }，{ $bound_long }以上的{ $fee_multiple_longest }。
    香港、澳门分别算。
answer-hkmo_endorsement-both_places =
    要：香港、澳门各签各的，两处都去，就两样都办。
    费用也分别算：一次有效的每个{ $fee_single }。
answer-hkmo_endorsement-machine_failed =
    自助机没通过的，转到人工窗口，异地最长{ $days_cross_province }。
    当场通过的，立等可取。
    请向窗口或{ $hotline }确认。
answer-hkmo_endorsement-machine_not_for =
    登记备案的国家工作人员、现役军人，和持旧本式通行证的人，不能用自助机，要到人工窗口。
    别的人持卡式通行证就能用。
answer-hkmo_endorsement-stay_permit_kind =
    逗留签注：多次有效，期限以港澳方面批准的为准。
    在那边上学、工作、受养的人办这一种；请向窗口或{ $hotline }确认。
answer-hkmo_endorsement-talent =
    人才签注：{ $talent_from }到{ $talent_to }多次有效，每次停留不超过{ $stay_talent }。
    要有人才认定，在规定的地区工作；您符不符合，请问窗口或{ $hotline }。
answer-hkmo_endorsement-two_at_once =
    同一目的地，不能同时持有多份有效签注。
    香港和澳门是不同的目的地，可以各有一份；请向窗口或{ $hotline }确认。
answer-hkmo_endorsement-endorsement_forms =
    旅游签注（个人、团队一样）：香港{ $validity_short }或{ $validity_long }有效，一次或两次；澳门{ $validity_short }一次或{ $validity_long }一次；每次停留不超过{ $stay }。
    商务签注：{ $validity_short }一次或多次，或{ $validity_long }多次，每次停留不超过{ $stay_business }。
    探亲、其他、逗留签注看来意；您能办哪种，请问窗口或{ $hotline }确认。
answer-hkmo_endorsement-permit_first =
    通行证剩下的有效期比要办的签注短，要先换通行证；不足{ $renewal_within }的，就可以换。
    换通行证和办签注要带什么、几天好，可以接着问我；请向窗口或{ $hotline }确认。
