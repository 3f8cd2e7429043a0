# 转人工：工作人员接着说，说完回到原来那一步。
handover-ask =
    好的，我去请工作人员。请先写一句要问什么，我一起转过去。
    { $wait }

    想打电话也可以：
    { $lines }
    有危险请马上打{ $emergency }。
handover-ask-shut =
    现在没有工作人员值班，{ $next }上班。
    您把要问的事写在这里，工作人员上班后就看，在这里答复您。

    想打电话也可以：
    { $lines }
    有危险请马上打{ $emergency }。
handover-ask-later =
    现在没有工作人员值班。您把要问的事写在这里，工作人员看到以后在这里答复您。

    想打电话也可以：
    { $lines }
    有危险请马上打{ $emergency }。
handover-ask-words = 请再写一句要问什么，我和您发来的一起转给工作人员。
handover-aside = 要和工作人员说话，发“人工”就行，刚才填的都留着。
handover-kept = 刚才填的都留着，说完接着填。
handover-no = 不用了
handover-not-asked = 好的，没有转。
handover-wait = 最多等{ $most }；到时还没有人接，我会告诉您。
handover-wait-usual = 一般{ $usual }左右有人接，最多等{ $most }；到时还没有人接，我会告诉您。
handover-waiting =
    已经转给工作人员，编号 { $code }。{ $wait }
    还有要说的，接着写，他们都看得到。说完了或者不想等，发“结束”。
handover-noted = 记下了，编号 { $code }。工作人员{ $next }上班后就看，在这里答复您。
handover-noted-soon = 记下了，编号 { $code }。工作人员看到以后在这里答复您。
handover-taken = 工作人员{ $name }来了，请直接说。说完了，发“结束”。
handover-end = 结束
handover-ended = 和工作人员的对话结束了。还没答完的，工作人员会在这里接着答复您。
handover-over = 和工作人员的对话已经结束了。还要找人，发“人工”。
handover-over-staff = { $name }结束了这次对话。还要找人，发“人工”。
handover-over-closed = 这件事办结了，和工作人员的对话也结束了。
handover-over-idle = 有{ $idle }没有人说话，这次对话先结束了。还要找人，发“人工”。
handover-over-missed =
    很抱歉，等了{ $most }还没有工作人员接手，请不用再等了。
    您的问题还在，编号 { $code }，工作人员最晚{ $due }在这里答复您。
handover-error-none = { $code } 现在没有正在进行的对话。
