# 随反映一起交的照片和语音。
attachments-held = 收到了，会和您反映的事一起交。
attachments-besides = 您发来的我先留着。要随反映一起交，发“投诉”或者“人工”就行。
attachments-not-here = 这一步用不到照片和语音，刚才发来的没有保存。
attachments-photos = 照片{ $count }张
attachments-voice = 语音{ $length }
attachments-instead = （{ $files }）
attachments-levels =
    { $levels }
    照片和语音会原样给办理的工作人员看、听，拍摄地点等信息已经去掉。
attachments-went = { $files }一起交了。
attachments-without = 不带照片和语音
attachments-done = 就这些，补充进去
attachments-ask-photo = 照片收到了，机器人看不了照片，工作人员看得到。您想用它做什么？直接打字说事情也行。
attachments-ask-voice = 语音收到了。机器人听不懂语音，交上去会有工作人员来听。您想怎么办？直接打字说事情也行。
attachments-way-complaint = 投诉，一起交
attachments-way-cannot-get-done = 事情没办成，一起交
attachments-way-person = 找工作人员看
attachments-way-none = 不用了，删掉
attachments-dropped = 好的，已经删掉了。
attachments-in-group = 市民发来的，{ $code }
attachments-group-coming = 市民还发了{ $files }，正在传，到了就发在这里。
attachments-group-lost = 市民发的{ $files }没有收到，已请市民再发。
attachments-group-not-sent = 要发给市民的{ $files }没有传到，市民没有收到。请再发一次。
attachments-error-kind = 这种文件收不了。照片、截图和语音可以发。
attachments-error-picture = 这个文件打不开，没有收下。请发一张照片或者截图，比如 JPG、PNG 格式的。
attachments-error-pixels = 这张图片尺寸太大，没有收下。请在手机上截一张图，再发截图。
attachments-error-bytes = 这个文件太大，没有收下。最大{ $most }兆，截一张图再发就小了。
attachments-error-recording = 这段录音打不开，没有收下。请直接发语音，或者打字说。
attachments-error-seconds = 这段语音太长，没有收下。最长{ $most }秒，请分几段发。
attachments-error-count = 照片和语音一次最多{ $most }个，多出来的没有收下。
attachments-error-today = 今天发来的照片和语音太多了，这个没有收下。请明天再发，或者打字说。
attachments-error-fetch = 您发来的{ $files }没有传到，请再发一次。您写的字都收到了。
attachments-again = 再发的时候，先发“{ $code }”，点“补充”，照片、语音就补进那件事里了。
