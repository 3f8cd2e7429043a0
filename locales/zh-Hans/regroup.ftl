# 已经约好的，来的人数变了

regroup-which = 您约了不止一个，哪一个的人数变了？
regroup-ask = { $starts }，{ $site }，{ $item }：现在一共几个人来办？
regroup-confirm =
    请核对，改人数（{ $code }）：
    { $starts }，{ $site }
    原来：{ $before }
    改为：{ $now }
    时间、地点都不变。这样改，可以吗？
regroup-yes = 确认
regroup-no = 不改了
regroup-done =
    改好了，预约号不变：{ $code }
    时间：{ $starts }
    地点：{ $site }，{ $floor }楼，{ $window }
    事项：{ $item }（原来{ $before }）
regroup-same = 您的预约本来就是{ $now }（{ $starts }，{ $site }），没有改动。
regroup-stays = 好的，没有改动：{ $starts }，{ $site }，{ $before }。
regroup-full = { $starts }没有那么多空位了，还是原来的{ $before }。可以改个时间大家一起来，或者多出来的人另约一个。
regroup-too-many = { $site }同一个时间最多接待{ $most }。没有改动，还是{ $before }。人更多的话，请打{ $phone }，或者分两次约。
regroup-just-come = 快到时间了，人少了不用改，到时来几位办几位。
