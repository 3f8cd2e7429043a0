# What Telegram itself shows: the list of commands, and the description before the first message.
telegram-command-start = Start, or start over
telegram-command-menu = See what I can help with
telegram-command-book = Book a time and skip the queue
telegram-command-my = My appointments
telegram-command-language = Change language / 切换语言
telegram-command-human = Talk to a member of staff
telegram-command-cancel = Stop what we are filling in
telegram-command-move = Move my appointment
telegram-command-here = I am here, check in
telegram-command-status = Where is my document
telegram-command-visit = Ask for an officer at home
telegram-command-cases = What I reported
telegram-command-remind = Remind me
telegram-command-reminders = My reminders
telegram-command-delete = Delete my data
telegram-command-help = How this works

# Shown while the chat is empty, at most 512 characters
telegram-description =
    Hello! This is the service hall's window, right here in your chat.

    Passports, Hong Kong, Macao and Taiwan permits, visas and residence, ID cards, household registration: ask in your own words how long it takes, what it costs and what to bring. I can also book you a time and remind you.

    What I can't answer goes to our staff.
# Shown on the profile page and in shared links, at most 120 characters
telegram-short-description = The service hall's window in your chat: ask about documents, book a time, reach our staff.
