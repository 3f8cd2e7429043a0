lost-not-understood = Sorry, I did not understand that. You can ask how long a document takes, what it costs or what to bring, or tap a choice below.
lost-other-office = This is not handled at our hall, and a guess could cost you time. Please call { $city_hotline } to find the right office; in danger, call { $emergency } at once.
