waitlist-offer-wait = 有空位叫我
waitlist-offer-mine = 我在等的空位
waitlist-day = { $day }
waitlist-day-part = { $day }{ $part }
waitlist-day-time = { $day } { $time }
waitlist-any-day = 哪天都行
waitlist-confirm =
    替您排队等空位：
    事项：{ $item }
    地点：{ $site }
    时间：{ $when }

    有人退出来，先到先得。轮到您时我会发消息，为您保留{ $minutes }，过时就给下一位。要排吗？
waitlist-join-yes = 排队等
waitlist-join-no = 不排了
waitlist-joined = 排上了：{ $item }，{ $site }，{ $when }。一有空位我就告诉您，保留{ $minutes }。等的时候也可以先约别的时间。
waitlist-one = 您在等：{ $item }，{ $site }，{ $when }。
waitlist-none = 您现在没有在排队。想要的时间约满了，可以在预约时点“有空位叫我”。
waitlist-choose = 不想等了，可以在这里退出。
waitlist-leave-label = 不等了：{ $when }，{ $site }
waitlist-stay = 接着等
waitlist-left = 好的，不再排了。想约别的时间，随时告诉我。
waitlist-offer =
    给您留了一个空位：
    { $item }
    { $starts }，{ $site }
    办理人：{ $name }

    保留到{ $until }。您要吗？不要的话，就给下一位。
waitlist-claim-yes = 要
waitlist-claim-no = 不要
waitlist-refused = 好的，让给下一位了。您还在排队，有别的空位再告诉您。
waitlist-told =
    您等的空位有了：
    { $item }（{ $people }）
    { $starts }，{ $site }

    为您保留到{ $until }。要不要，都请回复“我要预约”（或 /claim），再选“要”或“不要”，好早点给下一位。
waitlist-error-already = 这项业务，这个电话已经在排队了，不用再排。
waitlist-error-over = 现在没有为您保留的空位：可能过了保留时间，已经给下一位了。
