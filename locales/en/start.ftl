start-welcome =
    Hello, this is { $hall }.
    Ask me how long a document takes, what it costs or what to bring, for example "how long does a passport take".
    You can also book a time slot, and I will remind you before it.
start-menu = What else can I do? You can also just type your question.
start-offer-ask = Ask about a document
start-offer-book = Book a time slot
start-offer-mine = My appointments
start-offer-sites = Where and when open
start-offer-person = Reach a person
