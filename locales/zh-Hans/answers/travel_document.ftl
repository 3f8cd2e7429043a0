answer-travel_document-online =
    网上换发、补发：{ $days_online }内审批，缴费后{ $days_production }内制证寄出。
    限护照、港澳、台湾通行证；首次办证、单独办签注不行。
    证件还有效，且不足{ $renewal_within }到期，或丢失、损坏、签证页用完。
    本人年满{ $age }、人在境内、留过指纹、户籍在{ $pilot_cities }试点内，不是登记备案人员或军人。
    通知后{ $days_to_pay }内缴费，过期作废；邮费到付。
    入口：国家移民管理局小程序“证件换补发网上申请”。
    您的城市在不在试点，请问{ $hotline }。
answer-travel_document-online-first =
    首次办证不能全程网上办，要到窗口。
    网上只办换发、补发：护照、港澳通行证、台湾通行证。
    要带什么，可以接着问我；想少排队，先预约。
answer-travel_document-online-minor =
    未满{ $age }的，不能网上换发、补发，要到窗口。
    网上只给年满{ $age }的人换发、补发，首次办理也不行。
    接着问“给孩子办”，我告诉您要带什么、谁陪同。
answer-travel_document-online-state_staff =
    登记备案的国家工作人员和现役军人，不能网上换发、补发，要到窗口。
    首次办理和单独办签注，谁都不能网上办。
    来之前问我“要带什么”，备好单位同意函。
answer-travel_document-online-lost =
    丢失、损坏可以网上补发：{ $days_online }内审批，缴费后{ $days_production }内制证寄出。
    限护照、港澳通行证、台湾通行证，证件要还在有效期内；首次办理不行。
    本人：年满{ $age }、户籍在试点的{ $pilot_cities }内、人在境内、以前留过指纹，不是登记备案的国家工作人员或军人。
    入口：国家移民管理局应用或小程序，找“证件换补发网上申请”。
    您的城市在不在试点，请向{ $hotline }确认。
answer-travel_document-mail =
    网上换发、补发的证件可以邮寄，邮费到付。
    在窗口办的能不能寄、怎么收费，各地不同，请问窗口或{ $hotline }。
answer-travel_document-online-abroad =
    网上换发、补发要人在境内，人在国外办不了。
    护照请找中国使馆、领馆办；港澳、台湾通行证回国以后再办。
    拿不准请打{ $hotline }确认。
answer-travel_document-online-pilot_city =
    您说的城市在试点里：户口在那里就能网上换发、补发，{ $days_online }内审批，缴费后{ $days_production }内制证寄出。
    限护照、港澳、台湾通行证；首次办证、单独办签注不行。
    证件还有效，且不足{ $renewal_within }到期，或丢失、损坏、签证页用完。
    本人年满{ $age }、人在境内、留过指纹，不是登记备案人员或军人。
    通知后{ $days_to_pay }内缴费，过期作废；邮费到付。请向{ $hotline }确认。
    入口：国家移民管理局小程序“证件换补发网上申请”。
answer-travel_document-pilot_cities =
    网上换证的试点：现在一共{ $pilot_cities }。
    您的城市在不在里面，请问{ $hotline }，或看国家移民管理局小程序“证件换补发网上申请”。
    不在试点的，到窗口换。
answer-travel_document-online_payment =
    网上换证：接到通知后{ $days_to_pay }内缴费，不缴申请就作废。
    作废了可以重新申请；请向{ $hotline }确认。
answer-travel_document-online_who =
    网上换发、补发的条件：年满{ $age }，户籍在{ $pilot_cities }试点内，以前办过这种证件、留过指纹；登记备案的国家工作人员和军人不行。
    证件还有效，且不足{ $renewal_within }到期，或丢失、损坏、签证页用完；人要在境内。
    首次办证、单独办签注不行。您的城市在不在试点，请问{ $hotline }。
answer-travel_document-online_papers =
    网上换发、补发要上传：身份证正反面、证件照片、手写签名的照片。
    照片要{ $age_of_photo }内拍的，白色或浅蓝色背景，不要修改五官；签名用黑色笔写在白纸上。
    本人还要刷脸认证。
answer-travel_document-receipt_lost =
    回执单丢了怎么取，没有查到全国统一的规定：请本人带上身份证，问受理的窗口。
    平常取证凭身份证和回执单。来之前可以打{ $hotline }确认。
