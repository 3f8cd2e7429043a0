# Photos and voice notes that go with a report.
attachments-held = Received. It will go with what you report.
attachments-besides = What you sent is kept for now. To send it with a report, just say "complaint" or "a person".
attachments-not-here = No photo or voice note is needed for this step, so what you just sent was not kept.
attachments-photos =
    { $count ->
        [one] { $count } photo
       *[other] { $count } photos
    }
attachments-voice = a voice note of { $length }
attachments-instead = ({ $files })
attachments-levels =
    { $levels }
    The staff who handle it see and hear what you send as it is; where and with what it was taken has been removed.
attachments-went = Sent along: { $files }.
attachments-without = Without photos or voice notes
attachments-done = That is all, add it
attachments-ask-photo = Your photo has arrived. I cannot look at photos, but our staff can. What is it for? You can also just type what happened.
attachments-ask-voice = Your voice note has arrived. I cannot understand speech, but once you send it in, a person will listen. What would you like to do? You can also just type what happened.
attachments-way-complaint = Send it with a complaint
attachments-way-cannot-get-done = Something I could not get done
attachments-way-person = Show it to a member of staff
attachments-way-none = Never mind, delete it
attachments-dropped = All right, it is deleted.
attachments-in-group = From the citizen, { $code }
attachments-group-coming = The citizen also sent { $files }. It is on its way and will be posted here.
attachments-group-lost = What the citizen sent ({ $files }) did not arrive. They have been asked to send it again.
attachments-group-not-sent = { $files } for the citizen did not get through, so they have not seen it. Please send it again.
attachments-error-kind = I cannot take this kind of file. Photos, screenshots and voice notes are fine.
attachments-error-picture = This file could not be opened and was not kept. Please send a photo or a screenshot, for example a JPG or PNG.
attachments-error-pixels = This picture has too many pixels and was not kept. Please take a screenshot of it and send that.
attachments-error-bytes = This file is too large and was not kept. { $most } MB is the most; a screenshot is smaller.
attachments-error-recording = This recording could not be opened and was not kept. Please send a voice note, or type it.
attachments-error-seconds = This voice note is too long and was not kept. { $most } seconds is the most; please send it in parts.
attachments-error-count = { $most } photos and voice notes are the most at a time; the rest was not kept.
attachments-error-today = You have sent a great many photos and voice notes today, so this one was not kept. Please send it tomorrow, or type it.
attachments-error-fetch = What you sent did not get through ({ $files }). Please send it again. Anything you wrote was received.
attachments-again = Before you send it again, write "{ $code }" and choose to add something: then it goes with that report.
