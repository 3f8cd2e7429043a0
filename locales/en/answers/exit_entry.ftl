answer-exit_entry-photo =
    Photo: { $width } wide, { $height } high.
    Colour, front view, bare head, taken within { $age_of_photo }, white or light blue ground, features not edited.
    No light clothes or uniform, tinted glasses, jewellery or heavy make-up; no red scarf on children.
    Digital: JPEG, at least { $pixels_wide } by { $pixels_high }, { $file_least } to { $file_most }; please confirm with the photo point.
    Not sure? Use the photo point in the hall.
answer-exit_entry-difference =
    Abroad: passport. Hong Kong and Macau: their permit. Taiwan: the Taiwan permit.
    Abroad: passport plus the country's visa, unless visa-free.
    Hong Kong and Macau: permit plus endorsement, one for each place.
    Taiwan: permit plus endorsement plus its entry permit.
    Border tours: the exit-entry permit.
    The endorsement states purpose, trips and stay; a permit without a valid one is not enough.
answer-exit_entry-passport_for_hkmo =
    A passport is not the document for Hong Kong or Macau, nor is an ID card: you need the Hong Kong and Macau permit plus an endorsement.
    Each place needs its own; a permit without a valid endorsement is not enough.
    Only changing planes? Ask me “how long may I stay in transit in Hong Kong”.
answer-exit_entry-without_endorsement =
    No: a permit without a valid endorsement is not enough.
    The endorsement states purpose, number of trips and stay, one for each place.
    If yours has expired or is used up, get a new one first: ask me “how long does an endorsement take”.
answer-exit_entry-count_days =
    Working days: weekends and public holidays do not count; make-up workdays do.
    Calendar days: weekends and holidays count; if the last day is a rest day, it moves to the next working day.
    The day of acceptance is not counted. A Saturday on which the hall opens late is usually no working day.
    If in doubt, go by the receipt, or confirm with { $hotline }.
answer-exit_entry-post_time =
    No: the days are for approval and production; the post comes on top.
    How long delivery takes, ask the window or the post office.
answer-exit_entry-papers_named_once =
    If papers are missing, the window must name all of them at once, on the spot or within days.
    If it does not, the application counts as accepted from the day the papers came in.
    Sent back again and again? Tell me “I could not get it done” and I will pass it on.
answer-exit_entry-acceptance_receipt =
    Yes: whether your application is accepted or refused, you get it in writing, dated and stamped.
    If you got none, ask for it on the spot, or call { $city_hotline }.
answer-exit_entry-hotlines =
    { $hotline }: the immigration hotline, for exit and entry, { $hotline_hours } a day, in Chinese and English.
    { $city_hotline }: the city hotline, for household matters, ID cards and other offices.
    { $emergency }: danger, call at once. { $fire }: fire. { $ambulance }: ambulance. { $traffic_accident }: road accidents. { $anti_fraud }: fraud. { $police_conduct }: police misconduct. { $consular }: consular help abroad.
answer-exit_entry-visa_besides =
    A passport alone is not enough: you also need a visa or other entry permission of the country you visit, unless it is visa-free.
    Its embassy issues that, not our hall.
    For Hong Kong, Macau and Taiwan it is the permit, not the passport.
answer-exit_entry-own_document =
    Everyone needs a document of their own, at any age: a child is not entered in a parent’s, and nobody shares one.
    Ask me “for a child” for the papers and who comes along.
    This is general knowledge for which I have found no official source yet: please confirm with the window or { $hotline }.
answer-exit_entry-english_line =
    { $hotline }, the line of the National Immigration Administration, answers in English and Chinese, { $hotline_hours } a day: entry, exit, visas and permits.
    Household and ID matters, and all else: { $city_hotline }.
answer-exit_entry-petition =
    Petition: within { $petition_taken } you are told whether it is taken; it is finished within { $petition_finished } of that; ask for a review within { $petition_review } of the written answer.
    With approval it may take { $petition_extended } more, and you are told why. The review is answered within { $petition_review }; after that you have { $petition_review } for a second one.
    How far it has come, ask the office that took it or { $city_hotline }. Unhappy with this hall? Just tell me.
answer-exit_entry-administrative_review =
    Administrative review: apply within { $review_apply } of learning of the decision; it is decided within { $review_decided }, { $review_extended } more at most.
    Not for foreigners: a refused extension, renewal or replacement of a visa or permit is final.
    Where to apply, ask { $city_hotline }.
answer-exit_entry-bad_rating =
    Every bad rating is checked: whoever handled your case answers for it, puts it right at once or by a date, and you get an answer.
    For the number of days I found no national rule: please confirm with the window or { $city_hotline }.
    You can also write to me what went wrong; I pass it on.
answer-exit_entry-transit_day =
    Changing planes within { $transit_hours } without leaving the airport: no border check at the listed airports, with a through ticket to a third country or region.
    Newly listed: Tianjin, Dalian, Nanjing, Fuzhou, Qingdao, Wuhan, Nanning, Haikou, Chongqing, Kunming.
    For other airports ask the airline or { $hotline }.
answer-exit_entry-paid_speed =
    Money buys no speed: the fee schedule has no urgent fee; do not believe or pay brokers who promise it.
    Only the ground and its proof decide; please confirm with the window or { $hotline }.
    The arrival card is free too; sites that charge are fake. Already paid? Call { $emergency } at once.
answer-exit_entry-platform =
    The immigration administration’s app, and its WeChat and Alipay mini-programs, are called “移民局{ $hotline }”; the website is s.nia.gov.cn/mps/main.html.
    Booking, progress, travel records, online renewal and the arrival card, in Chinese and English.
    To book a time in our hall, just tell me “book”.
