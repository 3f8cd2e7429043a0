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

# Papers beside the fourteen items about which there are rules.
item-permanent_residence = Permanent residence
item-exit_entry_permit = Exit-entry permit
item-one_way_permit = One-way permit to Hong Kong or Macau
item-border_pass = Border-zone pass
item-official_passport = Official passport
item-seafarers_book = Seafarer’s book
item-taiwan_resident_permit = Travel permit for Taiwan residents
item-household_certificate = Household certificate
item-death_registration = Death registration
item-arrival_card = Arrival card
item-transit_without_visa = Transit without a visa
item-young_talent_visa = K visa
