# 免打扰时间。
quiet-ask-from = 每天从几点起不发提醒？
quiet-ask-until = 到几点为止？
quiet-time = { $time }
quiet-none = 不用免打扰了
quiet-hint = 没看懂是几点。请点一个选项，或者写“晚上八点”。
quiet-kept = 好的，每天{ $first }到{ $last }不发提醒，有事过了这段时间再告诉您。您问我的话，随时都答。
quiet-cleared = 好的，免打扰取消了。夜里大厅本来也不发提醒。
quiet-offer-change = 改时间
