# 已经申请的上门：到哪一步了，以及主动告诉的话。这里不写住址。
visits-task = { $people ->
        [1] { $item }
       *[other] { $item }（{ $people }人）
    }
visits-when-window = { $day } { $from }–{ $until }
visits-when-morning = { $day } 上午
visits-when-afternoon = { $day } 下午
visits-when-any = { $day } 全天都行
visits-when-open = 哪天都行
visits-state-requested = 等工作人员答复
visits-state-asked = 工作人员有一个问题，等您回答
visits-state-approved = 同意上门，具体时间前一天告诉您
visits-state-planned = 已经排好
visits-state-under-way = 民警已经出发
visits-state-done = 办完了
visits-state-not-at-home = 上门时没有人在，等您另选时间
visits-state-moved = 改了日子，具体时间前一天告诉您
visits-state-declined = 这次没能安排
visits-state-cancelled = 已取消
visits-state-promised = 时候还没到，到了我主动找您
visits-none = 您现在没有上门申请。
visits-offer-first = 申请上门
visits-offer-again = 另外申请上门
visits-one =
    上门编号 { $code }
    办什么：{ $tasks }
    时间：{ $when }
    进度：{ $state }
visits-choose = 需要我做什么？
visits-label = 编号 { $code }
visits-label-change = 改时间
visits-label-cancel = 不用来了
visits-label-add = 补充一句话
visits-label-menu = 没有别的事
visits-confirm-cancel =
    { $when }的上门（{ $tasks }，编号 { $code }），确定不用来了吗？
visits-cancel-yes = 确定，不用来了
visits-cancel-no = 还是要来
visits-cancelled = 好的，不来了（编号 { $code }）。谢谢您提前说一声，时间可以留给别人。以后要办，回复“上门”。
visits-kept = 好的，照旧：{ $when }（编号 { $code }）。
visits-moved-agreed = 改好了：{ $when }（编号 { $code }）。具体几点，前一天告诉您。
visits-moved-wished = 记下了：{ $when }（编号 { $code }）。工作人员看过就在这里答复您。
visits-add = 想让上门的民警知道什么？写在这里，比如门禁怎么开、家里有狗。
visits-added = 记下了，上门的民警会看到。
visits-hint-words = 请用一句话写下来。
visits-question =
    工作人员问：
    { $question }

    请直接回答：
visits-answered-so = 好的，这句话当作上门（编号 { $code }）的回答，转给工作人员了，看过就在这里答复您。要办的是别的事，请再说一遍。
visits-answered = 好的，转给工作人员了，看过就在这里答复您。
visits-error-none = 没有找到这次上门，可能已经办完或者取消了。
visits-error-not-now = 现在改不了了：{ $state }。

# 主动告诉的话，一种情况一句
visits-why = 原因：{ $note }
visits-why-none = 具体原因，工作人员可以在电话里告诉您。
visits-told-asked =
    您申请的上门（编号 { $code }），工作人员想问：
    { $note }

    回复“上门”，再把回答告诉我。
visits-told-approved =
    可以上门了（编号 { $code }）
    办什么：{ $tasks }
    时间：{ $when }

    前一天我告诉您几点到。证件和材料民警当面看，不用先发来。日子不合适，回复“改上门时间”；不用来了，回复“不用来了”。
visits-told-planned =
    民警{ $when }上门（编号 { $code }），办{ $tasks }。
    到时请留人开门。来的是穿制服的民警，可以请他们出示警官证。出发时我再告诉您。
    不方便，回复“改上门时间”；不用来了，回复“不用来了”。
visits-told-set-out = 上门的民警出发了，预计{ $when }到您家（编号 { $code }）。请留意电话。
visits-told-done = 今天的上门办好了（编号 { $code }）。什么时候拿证，看民警留下的回执。有不清楚的，直接在这里问我。
visits-told-not-at-home = 民警到了，没有人应门（编号 { $code }）。没关系，回复“上门”另选一个时间；有急事打{ $phone }。
visits-told-moved =
    上门的日子要改一下，很抱歉（编号 { $code }）。
    新的时间：{ $when }
    { $why }
    具体几点，前一天告诉您。不方便，回复“改上门时间”。
visits-told-unplanned =
    很抱歉，{ $when }说好的上门时间要重新安排（编号 { $code }）：那天的路线排不下了，原来的时间段先不算。
    我们会尽快告诉您新的时间；想另选一天，回复“改上门时间”，着急打{ $phone }。
visits-told-declined =
    很抱歉，这次上门没能安排（编号 { $code }）。
    { $why }

    还可以这样：打{ $phone }和工作人员商量；身体好些了，到{ $site }来办，回复“预约”我给您留好时间；情况有变，回复“上门”再申请。
visits-told-cancelled =
    { $tasks }的上门取消了（编号 { $code }），很抱歉。
    { $why }
    要重新安排，回复“上门”，或者打{ $phone }。
visits-told-promised =
    看过了，{ $tasks }现在还不到办的时候（编号 { $code }）。
    到{ $day }我主动告诉您，您不用记着。到时候住址、联系人都不用再填。
visits-told-promise-due =
    说好的日子到了：{ $tasks }现在可以办了（编号 { $code }）。
    想请人上门，回复“上门”，选个时间就行，住址和联系人还用上次的。不用了，回复“不用来了”。
visits-notice-ok = 好的，在家等
visits-notice-change = 那天不在家
visits-notice-choose = 选个时间
visits-notice-call = 请打电话给我
visits-notice-answer = 现在回答
visits-will-wait = 好的，{ $when }在家等着就行（编号 { $code }）。出发时我再告诉您。
visits-will-call = 记下了，上门的民警会给您打电话（编号 { $code }）。
