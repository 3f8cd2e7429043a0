faq-which-service = 您问的是哪一种证件？
faq-which-attribute = 想了解{ $item }的哪一方面？
faq-offer-book = 预约办理
faq-offer-sites = 现在哪里开门
faq-offer-remind = 到时提醒我
faq-offer-source = 规定出处
faq-offer-person = 找工作人员
faq-after-source = 这就是刚才那条回答的出处。
