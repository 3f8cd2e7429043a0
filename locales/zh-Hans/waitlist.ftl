waitlist-offer-wait = 有空位叫我
waitlist-offer-mine = 我在等的空位
waitlist-day = { $day }
waitlist-day-part = { $day }{ $part }
waitlist-day-time = { $day } { $time }
waitlist-any-day = 哪天都行
waitlist-ask-item = 好的，有空位我告诉您。您要办什么？
waitlist-ask-site = 办{ $item }，等哪个服务点的空位？
waitlist-ask-day = 这些日子约满了，您等哪一天？也可以写别的日子。
waitlist-ask-any-day = 现在都约满了，您等哪一天？
waitlist-book-instead = 先看别的日子
waitlist-free-now = 不用等，{ $day }，{ $site }现在就有空位，直接约就行。
waitlist-all-free = 不用等，{ $site }办{ $item }现在每天都还有空位，先看看有没有合适的；想要的时间约满了，再点“有空位叫我”。
waitlist-begun = 好的，替您等空位：{ $item }，{ $site }，{ $when }。
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

    为您保留到{ $until }。要不要都请告诉我，不要的话好早点给下一位。
waitlist-notice-take = 要这个名额
waitlist-notice-pass = 让给下一位
waitlist-told-closed =
    您在等{ $site }{ $day }的空位（{ $item }）。抱歉，那天因{ $reason }临时停办，等不到空位了。
    要不要另约一天？
waitlist-notice-other = 另约一天
waitlist-notice-leave = 不等那天了
waitlist-error-already = 这项业务，这个电话已经在排队了，不用再排。
waitlist-another = 刚才说的那个空位，保留时间已经过了。不过还有一个给您留着。
waitlist-error-over = 现在没有为您保留的空位：可能过了保留时间，已经给下一位了。
waitlist-lapsed =
    { $starts }，{ $site }的那个空位只保留到{ $until }，时间已经过了，没法再给您留着。
    您还在排队，再有空位马上告诉您。不想等，也可以现在另约一个时间。
