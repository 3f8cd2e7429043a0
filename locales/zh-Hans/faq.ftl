faq-which-service = 您问的是哪一种证件？
faq-which-attribute = 想了解{ $item }的哪一方面？
faq-offer-book = 预约办理
faq-offer-sites = 现在哪里开门
faq-offer-remind = 到时提醒我
faq-offer-source = 规定出处
faq-offer-person = 找工作人员
faq-after-source = 这就是刚才那条回答的出处。
faq-which-meant = 我怕听错，先问一句。您想问的是：
faq-meant-general = 总的说明
faq-meant-label = { $item }：{ $attribute }
faq-meant-another = 别的证件：{ $attribute }
faq-meant-other = 都不是

faq-perhaps =
    { $answer }

    { $others }
faq-perhaps-other = 如果问的是“{ $attribute }”：{ $lead }
