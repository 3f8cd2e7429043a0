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
