faq-which-service = Which document is it about?
faq-which-attribute = What would you like to know about the { $item }?
faq-offer-book = Book a time slot
faq-offer-sites = Which site is open now
faq-offer-remind = Remind me to apply
faq-offer-source = Where this rule stands
faq-offer-person = Reach a person
faq-after-source = This is where the answer comes from.
