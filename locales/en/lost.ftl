lost-not-understood = I did not understand that. You can ask how long a document takes, what it costs or what to bring, or tap a choice below.
lost-other-office = This is not our hall's business, and a guess could cost you time. Please call { $city_hotline } to learn which office it is; in danger call { $emergency } at once.
