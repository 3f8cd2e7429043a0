# What was not understood, and what is not the hall's business: whose it is and whom to turn to.
lost-not-understood = Sorry, I did not understand that. You can ask how long a document takes, what it costs or what to bring, or tap a choice below.
lost-again = Sorry, I still do not understand, and I will not keep you guessing. Tap “Talk to a person” and I will give you the phone numbers; or put it another way, for example "how long does a passport take".
lost-other-office = This is not handled at our hall, and a guess could cost you time. Please call { $city_hotline } to find the right office; in danger, call { $emergency } at once.

# First at any step
lost-danger =
    Please call { $emergency } at once and say where you are and what is happening. If someone is hurt or ill, call { $ambulance }; for fire { $fire }; for a road accident { $traffic_accident }.
    I am an automatic service and cannot call the police for you. Get yourself to safety first.
lost-despair =
    I am worried by what you write. Please call { $emergency } or { $ambulance } now and tell them where the person is, and get someone you trust to stay close. Nobody should be alone with this.
    I am an automatic service and cannot give the help this needs. The people on the phone can.
lost-fraud =
    Please do not transfer money, tell anyone a code or open links they sent: this looks very much like fraud.
    If you have paid, or they keep pressing you, call { $emergency } at once and keep the messages and payment records. There is also the anti-fraud line { $anti_fraud } (we have not yet found an official source for this number; if it does not answer, call { $emergency }).
    Nobody can buy a faster document for you, and the arrival card costs nothing.

# Police business, but not of these windows
lost-crime = This has to be reported to the police or asked of the unit in charge; the document windows cannot take it. If it is happening now, call { $emergency }; if it is over, call { $emergency } or go to the nearest police station. If documents were lost too, I can tell you how to replace them.
lost-police-conduct = To report that a police officer broke the law or the rules, call the police reporting line { $police_conduct }, where a unit of its own looks into it, or { $city_hotline }. If our hall's service was the trouble, just tell me.

# Other offices
lost-driving = Driving licences, vehicles and traffic fines belong to the traffic police: the vehicle office handles them, our hall cannot. To find the nearest one, call { $city_hotline }; for an accident just now, { $traffic_accident }.
lost-marriage = Marriage, adoption, social assistance and allowances are handled by the civil affairs and related offices, not by our hall, and a guess could cost you time. For the right window and what to bring, call { $city_hotline }.
lost-insurance = Social insurance and pensions belong to the human resources and social security office, medical insurance to the medical insurance office. Our hall cannot see or change them. Please ask their window, or call { $city_hotline } to find it.
lost-housing-fund = The housing fund is run by the housing provident fund centre, not by our hall. Please ask them, or call { $city_hotline } to find them.
lost-tax = Taxes, refunds and invoices are handled by the tax office, not by our hall. Please ask there, or call { $city_hotline } to find it.
lost-property = Homes are not our business: registration and transfer belong to the real estate registration window, renting and management to the housing office or your community. If you are not sure which, call { $city_hotline }.
lost-business = Business licences, permits and consumer disputes belong to the market regulator and related offices, not to our hall. Call { $city_hotline } to find the right window.
lost-court = This needs the proper place: a notary office for notarisation, the court for a lawsuit, legal aid if you cannot afford a lawyer. I cannot give legal advice; if you are not sure where to go, call { $city_hotline }.
lost-school = Schools, exams and degrees are handled by the school or the education office, not by our hall. Please ask the school first, or call { $city_hotline }.
lost-embassy = Other countries' visas and passports are issued by that country's embassy or consulate, or the visa centre it appoints; only they can tell you the conditions. For Chinese passports and travel permits, and for staying in China, do ask me.
lost-other-side = Identity cards, work and residence in Hong Kong and Macau are handled by the immigration offices there, and Taiwan's entry permits on Taiwan's side. We issue mainland residents' travel permits and endorsements; about those, do ask me.
lost-consular = If a Chinese citizen is in trouble abroad, please turn to the nearest Chinese embassy or consulate, or call the consular protection line { $consular } (we have not yet found an official source for this number). If life is in danger, call the local police first.
lost-jobs = Jobs, wages and labour disputes belong to the human resources and social security office (labour inspection and arbitration), not to our hall. Keep your papers together and call { $city_hotline } to learn where to hand them in.
lost-utilities = Water, power, gas, phone, internet and parcels are matters for each company's customer service; our hall cannot help. If they do not, or something public is broken, call { $city_hotline }.
lost-neighbours = For neighbours, noise and pets, please start with the property manager or your community, and call { $city_hotline } if that does not help. If it is about to turn into a fight, call { $emergency } at once.
lost-health = Doctors, vaccines and check-ups are for a hospital to answer; I know nothing of medicine and will not guess. If it is urgent, call { $ambulance } at once; for the rest, { $city_hotline }.
lost-money = For bank cards, loans and payments, please turn to the bank's or the platform's official customer service; our hall can neither handle nor see them. If someone presses you to transfer money, stop first, and if in doubt call { $emergency }.
lost-customs = What you may carry, send or bring in cash is decided by customs, and I will not speak for them. Please ask customs, or call { $city_hotline } to find them.
lost-travel = Tickets, hotels and sights are for the airline, the station, the hotel or the site to answer; I cannot help there. About the passport or permit you need for the trip, do ask me.
lost-lost-property = If you left it in our hall, reply "talk to a person" and call them to look for it. If it was in a taxi or bus, ask the driver or the company; anywhere else, or if you found something, go to the nearest police station. If a document is lost, I can tell you how to replace it.

# Said to me
lost-who-are-you = I am the automatic service of { $hall }: a program, not a person. I answer questions about documents, book time slots and remind you. To speak to someone, reply "talk to a person".
lost-insult = It sounds as if this has been frustrating. Tell me what you need and I will do my best; if you would rather not talk to a machine, reply "talk to a person".
lost-role = I cannot do that. I am the hall's automatic service: I answer by the rules, and cannot change rules, fees or results. Just tell me what you need.
lost-others-data = I cannot look up or pass on anyone else's data, just as nobody can get yours from me. Your own bookings are one message away: write "my appointments".
lost-illegal = That is against the law, so I cannot help with it, and I would urge you to stay away from it. How to do it properly, and how fast it can be, I can tell you.
lost-small-talk = Thank you for sharing that with me. I am afraid documents are all I am good at: passports, travel permits, ID cards. Whichever you need, just ask.

# Papers that are none of the hall's, with no checked rule
lost-paper-no-crime-record =
    Certificates of no criminal record come from the police station; I have no checked rule on time and papers.
    Please ask the station of your household register, or call { $city_hotline }.
lost-paper-home-return-permit =
    I have no checked rule on the mainland travel permit for Hong Kong and Macau residents.
    Please call { $hotline } or ask the exit-entry window.
lost-paper-railway-slip =
    The slip for boarding a train comes from the railway police at the station, not from our hall; I have no checked rule on it.
    Please ask at the station. What we make is the temporary ID card: ask me “how long does a temporary ID card take”.
lost-paper-northbound-cars =
    The northbound and southbound schemes are about cars and no endorsement; I have no checked rule on them, and found no “northbound” endorsement.
    Mainland residents go to Hong Kong and Macau with the permit plus an endorsement. For cars please call { $city_hotline }, for people crossing { $hotline }.
lost-paper-other-residents =
    My rules are for mainland residents; for residents of Hong Kong, Macau and Taiwan they may differ.
    Please show your papers at the window, or call { $hotline }: they know best.
