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
