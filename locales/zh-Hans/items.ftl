# 办理事项的名称。
item-passport = 普通护照
item-hkmo_permit = 往来港澳通行证
item-hkmo_endorsement = 港澳签注
item-tw_permit = 往来台湾通行证
item-visa_extension = 外国人签证延期
item-residence_permit_foreigner = 外国人居留证件
item-lodging_registration = 境外人员住宿登记
item-id_card = 居民身份证
item-temp_id = 临时居民身份证
item-hukou_transfer = 户口迁移
item-name_change = 姓名变更
item-birth_registration = 出生登记
item-residence_permit_domestic = 居住证
item-security_guard_cert = 保安员证

# 十四项以外、也有规定的证件。
item-permanent_residence = 外国人永久居留
item-exit_entry_permit = 出入境通行证
item-one_way_permit = 前往港澳通行证
item-border_pass = 边境管理区通行证
item-official_passport = 因公护照
item-seafarers_book = 海员证
item-taiwan_resident_permit = 台湾居民来往大陆通行证
item-household_certificate = 户籍类证明
item-death_registration = 死亡登记
item-arrival_card = 外国人入境卡
item-transit_without_visa = 过境免签
item-young_talent_visa = K字签证
