# Names of what the hall does.
item-passport = Ordinary passport
item-hkmo_permit = Hong Kong and Macau permit
item-hkmo_endorsement = Hong Kong and Macau endorsement
item-tw_permit = Taiwan permit
item-visa_extension = Visa extension for foreigners
item-residence_permit_foreigner = Residence permit for foreigners
item-lodging_registration = Lodging registration
item-id_card = Resident ID card
item-temp_id = Temporary ID card
item-hukou_transfer = Household register transfer
item-name_change = Change of name
item-birth_registration = Birth registration
item-residence_permit_domestic = Residence permit (juzhuzheng)
item-security_guard_cert = Security guard certificate
