reschedule-which = 您要改哪一个预约？
reschedule-which-label = { $starts }，{ $item }
reschedule-hint-which = 没看懂是哪一个。请点一个预约，或者回复它的数字。
reschedule-old = 现在的预约：{ $starts }，{ $site }，{ $item }。新的时间定好以前，这个一直给您留着。
reschedule-confirm =
    请核对，要改的预约（{ $code }）：
    原来：{ $starts }，{ $site }
    改到：{ $new }，{ $there }
    事项：{ $item }

    这样改，可以吗？
reschedule-yes = 确认改期
reschedule-time = 换个时间
reschedule-no = 不改了
reschedule-done =
    改好了，预约号不变：{ $code }
    原来：{ $old }，{ $was }（已让给别人）
    现在：{ $starts }，{ $site }
    事项：{ $item }
    地点：{ $floor }楼，{ $window }，{ $address }
    办理人：{ $name }

    提醒也改到新的时间了。{ $change }
reschedule-lost = 抱歉，{ $new }刚被别人约走了。您原来的预约没有动，还是{ $starts }，{ $site }。
reschedule-stays = 好的，不改了。您的预约还是{ $starts }，{ $site }，预约号 { $code }。
reschedule-error-too-late = 离预约时间（{ $starts }）不到{ $minutes }分钟，这里不能改了，原来的预约还在。实在来不了，请打{ $phone }告诉我们一声。
reschedule-error-same-time = 您的预约本来就是{ $starts }，没有改动。
reschedule-together = 一起约的几位一起改时间。只有其中一位要换时间，请另外给这一位约一个，写另一个联系电话；来的人少了不用改，到时来几位办几位。
