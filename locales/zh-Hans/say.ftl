# 哪一步都可能说的话。
say-type-a-number = 请回复数字：
say-not-understood = 抱歉，这句我没看懂。请点一个选项，或者回复它的数字。
say-ways-out = 不想办了，回复“取消”；回上一步，回复“返回”；找工作人员，回复“人工”。
say-cancelled = 好的，停下来了，什么都没有提交。
say-moved-on = 服务刚刚更新过，刚才那一步没有了。您填过的内容还在，请从菜单继续。
say-text-only = 抱歉，这个我收不了，我只看得懂文字。请打字告诉我；照片和语音可以转给工作人员。
say-too-long = 这条消息太长了，我一次最多读{ $most }个字。请分几条发，前面的内容都还在。
say-old-button = 这个按钮已经过期，什么都没有改动。请接着这一步：
say-notice-over = 这条消息里的事已经办过了，或者情况变了，所以什么都没有改动。
say-notice-later = 您正在和工作人员说话，请直接告诉他们；说完以后，这个按钮还能用。
say-type-words = 可以直接回复下面的话：
say-unknown-command = 我不认识这个命令。
say-all-right = 好的。
say-no-such-day = 没有这一天：那个月的最后一天是{ $last }。请换一天。
say-value = { $value }
