# The words of the web chat's own surface.
web-name = { $hall }
web-service = Online service desk
web-title = { $hall } · Online service desk
web-language = Language
web-language-zh-Hans = 简体
web-language-zh-Hant = 繁體
web-language-en = English
web-size = Text size
web-size-normal = Standard text
web-size-large = Large text
web-size-largest = Extra large text
web-skip = Skip to the message field
web-log = Conversation with the hall
web-you = You said:
web-hall = The hall said:
web-day = { $day }
web-choices = Tap one, or just type
web-thanks = Wall of thanks: what citizens wrote
web-earlier = Show earlier messages
web-new = New messages
web-input = What would you like to ask or arrange?
web-hint = Type here
web-send = Send
web-sending = Sending
web-sent = Sent
web-failed = Not sent
web-retry = Send again
web-offline = The connection is gone, trying again. Nothing you wrote is lost.
web-online = Connected again
web-help = Need help?
web-human = human
web-human-label = Talk to a person
web-phone = Phone
web-qr-alt = QR code of your appointment, to be shown at the hall
web-qr-hint = Show this code at the hall. A screenshot will do.
web-calendar = Add to calendar
web-calendar-off = Take it out of my calendar
web-calendar-hint = If it does not open, open this page in your phone's own browser.
web-copy = Copy
web-copied = Copied
web-start-asked = You opened a link to one of our services.
web-start = Start now
web-print = Page made on { $now }

# One sentence when something went wrong: what happened, then what to do.
web-attach = Send a photo or a voice note
web-photo = Photo
web-photo-yours = The photo you sent
web-voice = Voice note
web-voice-yours = The voice note you sent
web-problem-back = Back to the conversation
web-problem-draft = What you wrote is still here:
web-problem-not-sent = Your message was not sent and not kept. Please send it again.
web-problem-down = This page cannot be opened just now. Please try again in a little while.
web-problem-too-fast =
    That was a little fast. Please wait { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    } before the next message. Everything you sent so far has arrived.
web-problem-busy = Many people are here right now. Please try again in a minute.
web-problem-too-long = This message is too long: { $most } characters at most. Please send it in several parts.
web-problem-empty = There is nothing to send yet. Please write your message first.
web-problem-broken = We could not read this message; it may have been damaged on the way. Please go back and send it again.
web-problem-foreign = For your safety, something another website asked for was not done. Please use this page itself.
web-problem-not-found = This page was not found. It may have expired.
web-picture-alt = The figures of a month as a picture; the same figures are in the table of the next message
web-table = Download the table
