faq-which-service = Which document is it about?
faq-which-attribute = { $item }: what would you like to know?
faq-offer-book = Book a time slot
faq-offer-sites = Which sites are open now
faq-offer-remind = Remind me to apply
faq-offer-source = Show the source
faq-offer-person = Talk to a person
faq-after-source = That is where the answer above comes from.
faq-which-meant = I would rather ask than tell you the wrong thing. Do you mean:
faq-meant-general = In general
faq-meant-label = { $item }: { $attribute }
faq-meant-another = Another document: { $attribute }
faq-meant-other = None of these
faq-perhaps =
    { $answer }

    { $others }
faq-perhaps-other = If you mean “{ $attribute }”: { $lead }
