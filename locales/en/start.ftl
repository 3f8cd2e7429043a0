start-welcome =
    Hello, you have reached { $hall }.
    Ask me how long a document takes, what it costs or what to bring, for example "how long does a passport take".
    You can also book a time slot here, and I will remind you before it.
start-menu = What else can I do for you? Tap a choice, or type your question.
start-offer-ask = Ask about a document
start-offer-book = Book a time slot
start-offer-mine = My appointments
start-offer-status = Where is my document
start-offer-visit = An officer at home
start-offer-report = Complain, suggest, report
start-offer-sites = Addresses and opening hours
start-offer-person = Talk to a person
start-thanks = You are welcome. If there is anything else, just type it.
