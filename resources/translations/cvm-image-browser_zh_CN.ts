<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>About</name>
    <message>
        <source>About CVM Image Browser</source>
        <translation>关于 CVM Image Browser</translation>
    </message>
    <message>
        <source>CVM Image Browser %1

Shows the machine images of a Tencent Cloud account in all regions. It only reads: it never changes anything in the cloud.

MIT license.</source>
        <translation>CVM Image Browser %1

显示一个腾讯云账号在所有地域的机器镜像。它只读取，从不更改云上的任何内容。

MIT 许可证。</translation>
    </message>
    <message>
        <source>Uses Qt %1 (LGPL-3.0), QtKeychain (BSD-3-Clause), simdjson (Apache-2.0) and tl::expected (CC0-1.0).</source>
        <extracomment>%1 is a version. The names of the licenses stay as they are.</extracomment>
        <translation>使用 Qt %1（LGPL-3.0）、QtKeychain（BSD-3-Clause）、simdjson（Apache-2.0）和 tl::expected（CC0-1.0）。</translation>
    </message>
    <message>
        <source>&amp;Copy Versions</source>
        <translation>复制版本信息(&amp;C)</translation>
    </message>
</context>
<context>
    <name>AccountButton</name>
    <message>
        <source>%1: %2</source>
        <extracomment>What is known of an account, and what is wrong with it.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <extracomment>What a screen reader says for the button that chooses accounts; %1 is what is in use.</extracomment>
        <translation>账号：%1</translation>
    </message>
    <message>
        <source>Choose the account that asks the cloud</source>
        <translation>选择以哪个账号访问云</translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message>
        <source>Use</source>
        <extracomment>Buttons, as a screen reader says them; %1 is the name of an account.</extracomment>
        <translation>使用</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Sign in again to %1</source>
        <extracomment>%1 is the name of an account.</extracomment>
        <translation>重新登录 %1</translation>
    </message>
    <message>
        <source>Enter the key…</source>
        <translation>输入密钥…</translation>
    </message>
    <message>
        <source>Enter the key of %1</source>
        <extracomment>%1 is the name of an account.</extracomment>
        <translation>输入 %1 的密钥</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
</context>
<context>
    <name>AccountFlow</name>
    <message>
        <source>Accounts:</source>
        <translation>账号：</translation>
    </message>
    <message>
        <source>Signing in:</source>
        <translation>登录：</translation>
    </message>
    <message>
        <source>The account has not answered yet.</source>
        <translation>账号尚未应答。</translation>
    </message>
    <message>
        <source>Proxy password:</source>
        <translation>代理密码：</translation>
    </message>
    <message>
        <source>Not connected:</source>
        <translation>未连接：</translation>
    </message>
    <message>
        <source>&amp;Enter the Key…</source>
        <translation>输入密钥(&amp;E)…</translation>
    </message>
    <message>
        <source>Account added:</source>
        <translation>已添加账号：</translation>
    </message>
    <message>
        <source>&amp;Use It</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>Only %1 is asked:</source>
        <extracomment>%1 is the name of a region.</extracomment>
        <translation>仅查询 %1：</translation>
    </message>
    <message>
        <source>It is the region that %1 names.</source>
        <extracomment>%1 is the name of an account, such as tccli:default.</extracomment>
        <translation>这是 %1 指定的地域。</translation>
    </message>
    <message>
        <source>Ask &amp;All Regions</source>
        <translation>查询所有地域(&amp;A)</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>&amp;Account</source>
        <translation>账号(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation>测试连接(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Sign In Again</source>
        <translation>重新登录(&amp;S)</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Enter uses one account. Space adds it to those in use, or takes it away.</source>
        <translation>Enter 键使用单个账号。空格键将其加入正在使用的账号，或从中移除。</translation>
    </message>
    <message>
        <source>No account found</source>
        <translation>未找到账号</translation>
    </message>
    <message>
        <source>&amp;New Account…</source>
        <translation>新建账号(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Manage Accounts…</source>
        <translation>管理账号(&amp;M)…</translation>
    </message>
    <message>
        <source>Its check box, or Space: use several</source>
        <translation>复选框或空格键：使用多个账号</translation>
    </message>
    <message>
        <source>&amp;Sign In Again: %1</source>
        <extracomment>Entry of a menu; %1 is the name of an account.</extracomment>
        <translation>重新登录(&amp;S)：%1</translation>
    </message>
</context>
<context>
    <name>AccountStatus</name>
    <message>
        <source>%1 of %2 accounts failed: %3.</source>
        <extracomment>%2 is how many accounts were asked, two at least, and %3 a list of those that failed.</extracomment>
        <translation>%2 个账号中有 %1 个失败：%3。</translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <extracomment>Beside a region: in how many of the accounts that were asked it could not be read.</extracomment>
        <translation>%2 个中 %1 个失败</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>The name of an account, and how far it is, in a sentence.</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>AccountText</name>
    <message numerus="yes">
        <source>expires in %Ln min</source>
        <extracomment>State of a credential; minutes.</extracomment>
        <translation>
            <numerusform>%Ln 分钟后过期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expires in %Ln h</source>
        <extracomment>State of a credential; hours.</extracomment>
        <translation>
            <numerusform>%Ln 小时后过期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expires in %Ln days</source>
        <translation>
            <numerusform>%Ln 天后过期</numerusform>
        </translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>SDK file</source>
        <translation>SDK 文件</translation>
    </message>
    <message>
        <source>tccli</source>
        <translation>tccli</translation>
    </message>
    <message>
        <source>Role of this machine</source>
        <translation>本机的角色</translation>
    </message>
    <message>
        <source>Role of this pod</source>
        <translation>此 Pod 的角色</translation>
    </message>
    <message>
        <source>Program</source>
        <extracomment>Where a credential comes from: a program prints it.</extracomment>
        <translation>程序</translation>
    </message>
    <message>
        <source>This app</source>
        <extracomment>Where a credential comes from: it was entered here.</extracomment>
        <translation>本应用</translation>
    </message>
    <message>
        <source>ready</source>
        <extracomment>State of a credential: it can be used.</extracomment>
        <translation>可用</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>no key in the keyring</source>
        <translation>密钥环中没有密钥</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <extracomment>State of a credential: only the service, or the keyring, can tell.</extracomment>
        <translation>尚未查询</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>无账号</translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts</source>
        <translation>
            <numerusform>%Ln 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>On top of %1</source>
        <extracomment>%1 is the name of an account, which another one is based on.</extracomment>
        <translation>基于 %1</translation>
    </message>
    <message>
        <source>key to be entered</source>
        <extracomment>State of a credential: its key was for a session that has ended.</extracomment>
        <translation>待输入密钥</translation>
    </message>
    <message>
        <source>failed last time</source>
        <extracomment>State of a credential: it could not be used the last time that was tried.</extracomment>
        <translation>上次失败</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Profiles</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>新建(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Forget…</source>
        <translation>移除(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Test…</source>
        <translation>测试(&amp;T)…</translation>
    </message>
    <message>
        <source>Forget Account</source>
        <translation>移除账号</translation>
    </message>
    <message>
        <source>Forget the account “%1”?</source>
        <extracomment>%1 is the name of a profile.</extracomment>
        <translation>要从本程序中移除账号“%1”吗？</translation>
    </message>
    <message>
        <source>This removes its key from the system&apos;s keyring or this session. In the cloud the key stays valid until it is deleted there.</source>
        <translation>这会从系统密钥环或本次会话中移除其密钥。该密钥在云上被删除之前一直有效。</translation>
    </message>
    <message>
        <source>The program that prints its credential stays as it is.</source>
        <translation>输出其凭证的程序保持不变。</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>移除(&amp;F)</translation>
    </message>
    <message>
        <source>The account that it is based on stays as it is.</source>
        <translation>其所基于的账号保持不变。</translation>
    </message>
    <message>
        <source>These are based on it and cannot be used then: %1.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>以下账号基于它，届时将无法使用：%1。</translation>
    </message>
    <message>
        <source>Add &amp;Role…</source>
        <translation>添加角色(&amp;R)…</translation>
    </message>
    <message>
        <source>Make an account that assumes a role with this one, or that has to be a certain account</source>
        <translation>新建一个以此账号扮演角色或核对预期账号的账号</translation>
    </message>
    <message>
        <source>It is read where it is, and not changed by this program. A role to assume, or the account that it must be, can be put on top of it.</source>
        <translation>从原处读取，本程序不会更改它。可在其上附加要扮演的角色或预期的账号。</translation>
    </message>
</context>
<context>
    <name>ActivityDock</name>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Find in the activity</source>
        <translation>在活动中查找</translation>
    </message>
    <message>
        <source>Find a region, result or RequestId</source>
        <extracomment>In the empty find box over the list of requests.</extracomment>
        <translation>查找地域、结果或 RequestId</translation>
    </message>
    <message>
        <source>Copy &amp;RequestId</source>
        <translation>复制 RequestId(&amp;R)</translation>
    </message>
    <message>
        <source>Copy as &amp;tccli Command</source>
        <translation>复制为 tccli 命令(&amp;T)</translation>
    </message>
    <message>
        <source>Copy Ro&amp;ws with Headers</source>
        <translation>复制行（含表头）(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln RequestIds copied</source>
        <translation>
            <numerusform>已复制 %Ln 个 RequestId</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln commands copied</source>
        <translation>
            <numerusform>已复制 %Ln 条命令</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows copied</source>
        <translation>
            <numerusform>已复制 %Ln 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivityModel</name>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <extracomment>What became of a request; %1 is the code of an error.</extracomment>
        <translation>失败：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln images</source>
        <translation>
            <numerusform>%Ln 个镜像</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered</source>
        <extracomment>What became of a request that asks for no images.</extracomment>
        <translation>已应答</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <extracomment>A column of times; %1 is their zone.</extracomment>
        <translation>时间 (%1)</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>Column: the action of the API, such as DescribeImages.</extracomment>
        <translation>操作</translation>
    </message>
    <message>
        <source>Offset</source>
        <extracomment>Column: from which image on a page was asked.</extracomment>
        <translation>偏移</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Tries</source>
        <extracomment>How often a request was sent.</extracomment>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>Column: what became of a request.</extracomment>
        <translation>结果</translation>
    </message>
    <message>
        <source>RequestId</source>
        <translation>RequestId</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>A duration in milliseconds.</extracomment>
        <translation>%1 毫秒</translation>
    </message>
</context>
<context>
    <name>AddRegionDialog</name>
    <message>
        <source>Add Region</source>
        <translation>添加地域</translation>
    </message>
    <message>
        <source>Region &amp;ID</source>
        <translation>地域 ID(&amp;I)</translation>
    </message>
    <message>
        <source>Region ID</source>
        <translation>地域 ID</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>%1 is in the list already, and will be checked.</source>
        <extracomment>%1 is as in &quot;Seoul (ap-seoul)&quot;.</extracomment>
        <translation>%1 已在列表中，将被选中。</translation>
    </message>
    <message>
        <source>It is asked like the others, and kept until you remove it.</source>
        <translation>它与其他地域一样被查询，并一直保留到您将其移除。</translation>
    </message>
    <message>
        <source>An ID looks like ap-foo or ap-foo-2.</source>
        <translation>ID 形如 ap-foo 或 ap-foo-2。</translation>
    </message>
</context>
<context>
    <name>ApiReply</name>
    <message>
        <source>%1 is missing</source>
        <extracomment>%1 is a member of JSON, such as &quot;Token&quot;. Part of a sentence: &quot;The answer could not be read: Token is missing.&quot;</extracomment>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>HTTP status %1, a redirect</source>
        <extracomment>Part of a sentence, as is the next: &quot;The answer could not be read: HTTP status 502.&quot;</extracomment>
        <translation>HTTP 状态 %1，重定向</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation>HTTP 状态 %1</translation>
    </message>
</context>
<context>
    <name>ApiRequest</name>
    <message>
        <source>The header %1 cannot be sent: it contains a character that no header can hold, such as a line break.</source>
        <extracomment>%1 is the name of an HTTP header, such as X-TC-Token.</extracomment>
        <translation>无法发送标头 %1：其中含有标头不能包含的字符，例如换行符。</translation>
    </message>
</context>
<context>
    <name>AppProfile</name>
    <message>
        <source>It contains no profiles.</source>
        <translation>其中没有配置。</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>配置需要一个名称。</translation>
    </message>
    <message>
        <source>The name of a profile cannot be longer than %1 characters.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>配置的名称不能超过 %1 个字符。</translation>
    </message>
    <message>
        <source>The name of a profile cannot contain commas or colons.</source>
        <translation>配置的名称不能包含逗号或冒号。</translation>
    </message>
    <message>
        <source>The name of a profile cannot contain control characters.</source>
        <translation>配置的名称不能包含控制字符。</translation>
    </message>
    <message>
        <source>There is already a profile &quot;%1&quot;.</source>
        <extracomment>%1 is a name that the user gave.</extracomment>
        <translation>已存在配置“%1”。</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; has no secret ID: edit it and enter one.</source>
        <extracomment>%1 is a name that the user gave.</extracomment>
        <translation>配置“%1”没有 SecretId：请编辑并输入。</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; names no program: edit it and enter one.</source>
        <extracomment>%1 is a name that the user gave.</extracomment>
        <translation>配置“%1”未指定程序：请编辑并输入。</translation>
    </message>
    <message>
        <source>There is no program &quot;%1&quot; to run.</source>
        <extracomment>%1 is the path or the name of a program.</extracomment>
        <translation>没有可运行的程序“%1”。</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; is gone.</source>
        <extracomment>%1 is the name of a way to sign in, such as app:prod.</extracomment>
        <translation>配置“%1”已不存在。</translation>
    </message>
    <message>
        <source>%1 names no account that it is based on: edit it and choose one.</source>
        <extracomment>%1 is the name of a way to sign in, such as app:audit.</extracomment>
        <translation>%1 未指明所基于的账号：请编辑并选择一个。</translation>
    </message>
    <message>
        <source>%1 is based on %2, which is not there.</source>
        <extracomment>%1 and %2 are names of ways to sign in, such as app:audit and sdk:default.</extracomment>
        <translation>%1 基于 %2，但后者不存在。</translation>
    </message>
    <message>
        <source>%1 is based on %2, which is based on another itself: choose that one.</source>
        <extracomment>%1 and %2 are names of ways to sign in, such as app:audit and app:prod.</extracomment>
        <translation>%1 基于 %2，而后者自身又基于另一个账号：请选择那一个。</translation>
    </message>
    <message>
        <source>The key of %1 was for one session of the window only, which has ended. Enter it again in the window.</source>
        <extracomment>%1 is the name of an account, such as app:work.</extracomment>
        <translation>%1 的密钥仅用于窗口的一次会话，该会话已结束。请在窗口中重新输入。</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>C&amp;olor Scheme</source>
        <translation>配色方案(&amp;O)</translation>
    </message>
    <message>
        <source>Follow the &amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
</context>
<context>
    <name>BaseFields</name>
    <message>
        <source>&amp;Which account</source>
        <translation>哪个账号(&amp;W)</translation>
    </message>
    <message>
        <source>Its credential is read where it is. The fields below come on top of it.</source>
        <translation>其凭证从原处读取。以下字段附加于其上。</translation>
    </message>
</context>
<context>
    <name>Baseline</name>
    <message>
        <source>The baseline is not a report of check as JSON or NDJSON.</source>
        <translation>基线不是 check 的 JSON 或 NDJSON 报告。</translation>
    </message>
</context>
<context>
    <name>CaFileField</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose the file of certificates</source>
        <translation>选择证书文件</translation>
    </message>
    <message>
        <source>Choose Certificates</source>
        <translation>选择证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>It is not a file.</source>
        <translation>它不是文件。</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>无法读取。</translation>
    </message>
    <message>
        <source>It is too large for a file of certificates.</source>
        <translation>作为证书文件，它太大了。</translation>
    </message>
    <message>
        <source>There is no certificate in PEM in it.</source>
        <translation>其中没有 PEM 格式的证书。</translation>
    </message>
</context>
<context>
    <name>CellSeparator</name>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
</context>
<context>
    <name>CertificateFile</name>
    <message>
        <source>&quot;%1&quot; is not a regular file, so no CA certificate can be read from it.</source>
        <extracomment>%1 is a path.</extracomment>
        <translation>“%1”不是普通文件，因此无法从中读取 CA 证书。</translation>
    </message>
    <message>
        <source>The CA certificates in &quot;%1&quot; cannot be read: %2.</source>
        <extracomment>%1 is a path, %2 the system&apos;s words, such as &quot;No such file or directory&quot;.</extracomment>
        <translation>无法读取“%1”中的 CA 证书：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is larger than 10 MiB, which no file of CA certificates is.</source>
        <extracomment>%1 is a path.</extracomment>
        <translation>“%1”大于 10 MiB，CA 证书文件不会这么大。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds no certificate in PEM format.</source>
        <extracomment>%1 is a path.</extracomment>
        <translation>“%1”中没有 PEM 格式的证书。</translation>
    </message>
</context>
<context>
    <name>ChangeAspect</name>
    <message>
        <source>Gone</source>
        <extracomment>What happened to an image: it is no longer there.</extracomment>
        <translation>消失</translation>
    </message>
    <message>
        <source>Rebuilt</source>
        <extracomment>What happened to an image: another one has its name now.</extracomment>
        <translation>重建</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <extracomment>What happened to an image: it should no longer be used.</extracomment>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>What happened to an image: it has another state.</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>What happened to an image: it has another size.</extracomment>
        <translation>大小</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <extracomment>What happened to an image: it has other snapshots.</extracomment>
        <translation>快照</translation>
    </message>
    <message>
        <source>Renamed</source>
        <extracomment>What happened to an image: it has another name.</extracomment>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>What happened to an image: it has other tags.</extracomment>
        <translation>标签</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>What happened to an image: some other field of it is another.</extracomment>
        <translation>更改</translation>
    </message>
    <message>
        <source>No longer deprecated</source>
        <extracomment>What happened to an image: it may be used again.</extracomment>
        <translation>取消弃用</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>What happened to an image: it was not there before.</extracomment>
        <translation>新增</translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <extracomment>So many images are no longer there; a part of a sentence.</extracomment>
        <translation>
            <numerusform>消失 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rebuilt</source>
        <extracomment>So many images were replaced by others of the same name; a part of a sentence.</extracomment>
        <translation>
            <numerusform>重建 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deprecated</source>
        <extracomment>So many images should no longer be used; a part of a sentence.</extracomment>
        <translation>
            <numerusform>弃用 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with another state</source>
        <extracomment>So many images have another state; a part of a sentence.</extracomment>
        <translation>
            <numerusform>状态变更 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with another size</source>
        <extracomment>So many images have another size; a part of a sentence.</extracomment>
        <translation>
            <numerusform>大小变更 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with other snapshots</source>
        <extracomment>So many images have other snapshots; a part of a sentence.</extracomment>
        <translation>
            <numerusform>快照变更 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln renamed</source>
        <extracomment>So many images have another name; a part of a sentence.</extracomment>
        <translation>
            <numerusform>重命名 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with other tags</source>
        <extracomment>So many images have other tags; a part of a sentence.</extracomment>
        <translation>
            <numerusform>标签变更 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <extracomment>So many images are other than they were; a part of a sentence.</extracomment>
        <translation>
            <numerusform>更改 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln no longer deprecated</source>
        <extracomment>So many images may be used again; a part of a sentence.</extracomment>
        <translation>
            <numerusform>取消弃用 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <extracomment>So many images were not there before; a part of a sentence.</extracomment>
        <translation>
            <numerusform>新增 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesBar</name>
    <message>
        <source>Load all</source>
        <translation>全部加载</translation>
    </message>
    <message>
        <source>What changed, in short</source>
        <extracomment>Said by a screen reader: the bar over a list of changes.</extracomment>
        <translation>变化概要</translation>
    </message>
    <message>
        <source>Only regions that are read whole are compared</source>
        <translation>只比较已完整读取的地域</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>On a button that narrows a list; %1 is &quot;Rebuilt&quot;, %2 how many there are.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Mute…</source>
        <translation>忽略…</translation>
    </message>
    <message numerus="yes">
        <source>Muted: %Ln…</source>
        <translation>
            <numerusform>已忽略：%Ln 项…</numerusform>
        </translation>
    </message>
    <message>
        <source>Muted: %1</source>
        <extracomment>%1 is a list of fields and of patterns of names.</extracomment>
        <translation>已忽略：%1</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Before buttons that narrow a list of changes: new, gone, rebuilt.</extracomment>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>ChangesCommand</name>
    <message>
        <source>&quot;%1&quot; is not a time.</source>
        <translation>“%1”不是时间。</translation>
    </message>
    <message>
        <source>--format: &quot;%1&quot; is not a format of changes. It takes %2.</source>
        <translation>--format：“%1”不是变化的格式。可接受的值：%2。</translation>
    </message>
    <message>
        <source>tell what is different since an earlier time</source>
        <translation>说明自较早时间以来有何不同</translation>
    </message>
    <message>
        <source>Compare with the last time, with what was kept before a time such as 7d, 12h or 2026-11-01 (UTC), or with the run of a number: see &quot;history list&quot;.</source>
        <translation>与上一次比较，或与 7d、12h、2026-11-01（UTC）等时间之前保存的内容比较，或与某个编号的运行比较：参见 &quot;history list&quot;。</translation>
    </message>
    <message>
        <source>Compare what was kept at two times, and ask nobody; live asks.</source>
        <translation>比较两个时间保存的内容，不向任何人查询；live 则会查询。</translation>
    </message>
    <message>
        <source>Do not remember the result.</source>
        <translation>不记录结果。</translation>
    </message>
    <message>
        <source>Images that do not matter: patterns of names such as tmp-*, separated by commas.</source>
        <translation>无关紧要的镜像：tmp-* 之类的名称模式，以逗号分隔。</translation>
    </message>
    <message>
        <source>Format: text, json, ndjson, csv, md (Markdown) or highlight (a table in CSV that marks what is different).</source>
        <translation>格式：text、json、ndjson、csv、md (Markdown) 或 highlight（标出不同之处的 CSV 表格）。</translation>
    </message>
    <message>
        <source>Write to this file instead of standard output.</source>
        <translation>写入此文件而不是标准输出。</translation>
    </message>
    <message>
        <source>End with status 4 when something changed.</source>
        <translation>有变化时以状态 4 结束。</translation>
    </message>
    <message>
        <source>Use this database instead of the usual one.</source>
        <translation>使用此数据库而不是通常的数据库。</translation>
    </message>
    <message>
        <source>--mute: &quot;%1&quot; is not a field of images. It takes %2.</source>
        <translation>--mute：“%1”不是镜像的字段。可接受的值：%2。</translation>
    </message>
    <message>
        <source>Fields whose changes do not matter, separated by commas, such as Tags. One that the program does not know is taken, too, unless its name is nearly that of one it knows.</source>
        <translation>变化无关紧要的字段，以逗号分隔，例如 Tags。程序不认识的字段也可以，除非其名称与认识的字段几乎相同。</translation>
    </message>
    <message>
        <source>The program does not know the field &quot;%1&quot;; it is muted where images have it.</source>
        <translation>程序不认识字段“%1”；镜像有该字段时，其变化会被忽略。</translation>
    </message>
    <message>
        <source>Nothing was kept so far.</source>
        <translation>目前还没有保留任何内容。</translation>
    </message>
    <message>
        <source>The runs are %1.</source>
        <extracomment>%1 is a list of numbers.</extracomment>
        <translation>运行编号有 %1。</translation>
    </message>
    <message>
        <source>The last runs are %1; &quot;history list&quot; lists all.</source>
        <extracomment>%1 is a list of numbers; &quot;history list&quot; is what is typed.</extracomment>
        <translation>最近的运行编号有 %1；&quot;history list&quot; 会列出全部。</translation>
    </message>
    <message>
        <source>--%1: there is no run %2.</source>
        <extracomment>Such as: --since: there is no run 99.</extracomment>
        <translation>--%1：没有编号为 %2 的运行。</translation>
    </message>
    <message>
        <source>Asks for all matches of all regions, says what is new, gone, rebuilt or changed since an earlier time, and remembers the result. An image is called gone only after it was asked for by its id once more, and only in regions that could be read whole.

Of a change JSON has the member notes, and a table the column Notes, where there is more to know: UnsharedOrDeleted, of an image of another account that is no longer shared, or deleted; AccountUnknown, where it is not known whether it was the same account both times. The regions of which that is not known are the member accountUnknown of JSON.

Exit status: 0 compared, or nothing was kept before; 1 nothing could be read or written; 2 bad usage or no credential; 3 a region could not be compared, or a requested image id was never there; 4 with --exit-code, something changed.</source>
        <translation>查询所有地域的全部匹配项，说明自较早时间以来新增、消失、重建或更改了什么，并记住结果。只有按 ID 再次查询之后，且仅在能完整读取的地域中，才会说某个镜像已消失。

更改如有其他需要了解的情况，JSON 有成员 notes，表格有 Notes 列：UnsharedOrDeleted，其他账号的镜像，不再共享或已删除；AccountUnknown，不知道两次是否为同一账号。不知道这一点的地域列在 JSON 的成员 accountUnknown 中。

退出状态：0 已比较，或之前没有保存；1 无法读取或写入任何内容；2 用法错误或没有凭证；3 有地域无法比较，或请求的镜像 ID 从未存在；4 使用 --exit-code 时有变化。</translation>
    </message>
    <message>
        <source>--find: where else an image is, as in: and behind: ask, is told by &quot;matrix&quot;, not by &quot;changes&quot;.</source>
        <translation>--find：in: 和 behind: 所问的镜像还在哪里，由 &quot;matrix&quot; 告知，而不是 &quot;changes&quot;。</translation>
    </message>
    <message>
        <source>--kind: &quot;%1&quot; is not a kind of change. It takes %2.</source>
        <extracomment>%2 is a list of words.</extracomment>
        <translation>--kind：“%1”不是变化的类型。可接受的值：%2。</translation>
    </message>
    <message>
        <source>Tell only changes of images that this text finds, as in the window&apos;s find box: of an image as it is, or, where it is gone, as it was.</source>
        <translation>只报告此文本找到的镜像的变化，与窗口的查找框相同：仍在的镜像按现在的样子，已不在的按原来的样子。</translation>
    </message>
    <message>
        <source>Tell only changes of these kinds, separated by commas: %1.</source>
        <extracomment>%1 is a list of words.</extracomment>
        <translation>只报告这些类型的变化，以逗号分隔：%1。</translation>
    </message>
    <message>
        <source>--since: it is later than the time of --until.</source>
        <translation>--since：它晚于 --until 的时间。</translation>
    </message>
</context>
<context>
    <name>ChangesFlow</name>
    <message>
        <source>What is new, gone or another than it was</source>
        <translation>新增、消失或有变化的镜像</translation>
    </message>
    <message>
        <source>Chan&amp;ges</source>
        <extracomment>A view of the images: what changed since an earlier time.</extracomment>
        <translation>变化(&amp;G)</translation>
    </message>
    <message>
        <source>Chan&amp;ges %1</source>
        <translation>变化 %1(&amp;G)</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <extracomment>Of an image; %1 is &quot;Rebuilt&quot;, %2 &quot;10:21 yesterday&quot;.</extracomment>
        <translation>自 %2 以来：%1</translation>
    </message>
    <message>
        <source>Changed since last time:</source>
        <extracomment>Before &quot;3 new, 1 gone in 17 regions since 10:21 yesterday&quot;.</extracomment>
        <translation>自上次以来的变化：</translation>
    </message>
    <message>
        <source>Show Changes</source>
        <translation>查看变化</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message numerus="yes">
        <source>All %Ln</source>
        <extracomment>In a column of regions: an image is in all of those that were compared.</extracomment>
        <translation>
            <numerusform>全部 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions</source>
        <extracomment>In a column of regions: an image is in so many of them.</extracomment>
        <translation>
            <numerusform>%Ln 个地域</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>Over a column: what happened to an image.</extracomment>
        <translation>变化</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>What Differs</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <source>Text</source>
        <extracomment>A format of files.</extracomment>
        <translation>文本</translation>
    </message>
    <message>
        <source>CSV with marks (daff)</source>
        <extracomment>A format of files: a table that marks what is different.</extracomment>
        <translation>带标记的 CSV（daff）</translation>
    </message>
    <message>
        <source>Results are not remembered: there is nothing to compare with</source>
        <translation>未保存结果，没有可比较的内容</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes copied as %1</source>
        <extracomment>%1 is a format such as CSV.</extracomment>
        <translation>
            <numerusform>已将 %Ln 项变化复制为 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image IDs copied</source>
        <translation>
            <numerusform>已复制 %Ln 个镜像 ID</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy Image &amp;IDs</source>
        <translation>复制镜像 ID(&amp;I)</translation>
    </message>
    <message>
        <source>Copy &amp;As</source>
        <translation>复制为(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <extracomment>In a menu; %1 is a field of the API, such as Tags.</extracomment>
        <translation>忽略 %1</translation>
    </message>
    <message>
        <source>Mute Images Named %1</source>
        <extracomment>In a menu; %1 is the name of an image.</extracomment>
        <translation>忽略名为 %1 的镜像</translation>
    </message>
    <message>
        <source>&amp;Mute…</source>
        <translation>忽略(&amp;M)…</translation>
    </message>
    <message>
        <source>Export Changes</source>
        <translation>导出变化</translation>
    </message>
    <message>
        <source>changes</source>
        <extracomment>The beginning of the name of a file.</extracomment>
        <translation>变化</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes written to %1</source>
        <translation>
            <numerusform>已将 %Ln 项变化写入 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes in the list</source>
        <translation>
            <numerusform>列表中有 %Ln 项变化</numerusform>
        </translation>
    </message>
    <message>
        <source>Gone. This is how it was; History has when.</source>
        <extracomment>Over the details of an image that is not there any more.</extracomment>
        <translation>已消失。此处是它原来的样子；时间见“历史”。</translation>
    </message>
</context>
<context>
    <name>ChangesReport</name>
    <message numerus="yes">
        <source>%n new</source>
        <extracomment>So many images are new.</extracomment>
        <translation>
            <numerusform>新增 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <extracomment>So many images are gone.</extracomment>
        <translation>
            <numerusform>消失 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rebuilt</source>
        <extracomment>So many images were replaced by others of the same name.</extracomment>
        <translation>
            <numerusform>重建 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <extracomment>So many images are other than they were.</extracomment>
        <translation>
            <numerusform>更改 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing changed</source>
        <extracomment>That many changes of images were found.</extracomment>
        <translation>没有变化</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n regions since %2 UTC.</source>
        <extracomment>%1 is such as &quot;3 new, 1 gone&quot;, %2 a time in UTC.</extracomment>
        <translation>
            <numerusform>自 UTC %2 以来，%n 个地域：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n regions nothing was kept before that could be compared with.</source>
        <translation>
            <numerusform>有 %n 个地域之前没有保存可供比较的内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not compared: %1.</source>
        <extracomment>%1 is a list of regions.</extracomment>
        <translation>未比较：%1。</translation>
    </message>
    <message>
        <source>What was kept of it was read as another account, %1.</source>
        <extracomment>Of a region; %1 is the number of an account.</extracomment>
        <translation>记住的结果是以另一个账号 %1 读取的。</translation>
    </message>
    <message>
        <source>It is not known whether it was the same account both times.</source>
        <translation>无法确定两次是否为同一账号。</translation>
    </message>
    <message>
        <source>Its account became another one while it was read.</source>
        <extracomment>Of a region.</extracomment>
        <translation>读取期间其账号变成了另一个账号。</translation>
    </message>
    <message>
        <source>no longer shared, or deleted</source>
        <extracomment>Of an image that another account shared with this one.</extracomment>
        <translation>不再共享，或已删除</translation>
    </message>
    <message>
        <source>account not certain</source>
        <extracomment>Of a change: the account may be another than it was the last time.</extracomment>
        <translation>账号无法确定</translation>
    </message>
    <message>
        <source>Nothing that could be compared was kept of it by then.</source>
        <extracomment>Of a region; then is a time that somebody named.</extracomment>
        <translation>到那时为止，没有保留可供比较的该地域结果。</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n regions from %2 to %3 UTC.</source>
        <translation>
            <numerusform>UTC %2 至 %3，%n 个地域：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other changes are not shown.</source>
        <extracomment>Of changes that somebody did not want to be told of.</extracomment>
        <translation>
            <numerusform>另有 %n 项变更未显示。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesSentence</name>
    <message>
        <source>Nothing changed</source>
        <extracomment>The beginning of a sentence that goes on with &quot;in 17 regions since 10:21&quot;.</extracomment>
        <translation>没有变化</translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions not compared</source>
        <translation>
            <numerusform>%Ln 个地域未比较</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 not compared</source>
        <extracomment>%1 is a list of regions.</extracomment>
        <translation>%1 未比较</translation>
    </message>
    <message>
        <source>Nothing was kept of it before.</source>
        <translation>此前没有保存它的结果。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a region, %2 a sentence.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is &quot;3 new, 1 gone&quot;, %2 &quot;in 17 regions since 10:21 yesterday&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>%1 is &quot;3 new in 17 regions since 10:21&quot;, %2 &quot;Shenzhen Finance not compared&quot;.</extracomment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>Not compared so far</source>
        <translation>尚未比较</translation>
    </message>
    <message>
        <source>Nothing was kept before that could be compared with</source>
        <translation>此前没有保存可供比较的结果</translation>
    </message>
    <message>
        <source>Nothing could be compared</source>
        <translation>没有可以比较的内容</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln regions since %1</source>
        <extracomment>Goes on after &quot;3 new, 1 gone&quot;; %1 is such as &quot;10:21 yesterday&quot;.</extracomment>
        <translation>
            <numerusform>（自 %1 以来，%Ln 个地域）</numerusform>
        </translation>
    </message>
    <message>
        <source>account not certain</source>
        <extracomment>On a button beside what changed: the account may be another than it was the last time.</extracomment>
        <translation>账号无法确定</translation>
    </message>
    <message numerus="yes">
        <source>%Ln different</source>
        <extracomment>So many images differ in some field; a part of a sentence.</extracomment>
        <translation>
            <numerusform>不同 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>What changed</source>
        <extracomment>A table: a row for each image that is new, gone or another than it was.</extracomment>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>--fail-on: &quot;%1&quot; is not a verdict. It takes none, or some of %2, separated by commas.</source>
        <translation>--fail-on：“%1”不是判定。可接受 none，或 %2 中的若干个，以逗号分隔。</translation>
    </message>
    <message>
        <source>--format: &quot;%1&quot; is not a format of a check. It takes one of %2.</source>
        <translation>--format：“%1”不是检查的格式。可接受以下之一：%2。</translation>
    </message>
    <message>
        <source>--max-age: &quot;%1&quot; is not a number of days.</source>
        <translation>--max-age：“%1”不是天数。</translation>
    </message>
    <message>
        <source>--%1 needs --%2.</source>
        <translation>--%1 需要 --%2。</translation>
    </message>
    <message>
        <source>--unreferenced is written as text, json or csv.</source>
        <translation>--unreferenced 以 text、json 或 csv 写出。</translation>
    </message>
    <message>
        <source>There is nothing to check: name files or folders, or - for standard input.</source>
        <translation>没有可检查的内容：请指定文件或文件夹，或用 - 表示标准输入。</translation>
    </message>
    <message>
        <source>A path is empty.</source>
        <translation>路径为空。</translation>
    </message>
    <message>
        <source>Standard input can be read only once.</source>
        <translation>标准输入只能读取一次。</translation>
    </message>
    <message>
        <source>tell which of the image ids in files still exist, and where</source>
        <translation>说明文件中的镜像 ID 哪些仍存在，以及在哪里</translation>
    </message>
    <message>
        <source>Finds the image ids that files have pinned, and says of each whether the image is still there, in the region that the file means. The paths are files and folders, or - for standard input. Left out are .git, .terraform, node_modules, binary files, those over 5 MiB, and what .gitignore and .cvmignore name. A comment such as &quot;cvm-ignore: reason&quot; or &quot;cvm-ignore: reason until 2027-03-01&quot; in the line of an id, or in the one above, lets it pass.

Exit status: 0 nothing found; 4 there are verdicts of --fail-on; 3 there are none, but not everything could be asked or read; 1 nothing could be asked or written; 2 bad usage or no credential.</source>
        <translation>查找文件中固定的镜像 ID，并说明每个镜像是否仍在文件所指的地域。路径为文件和文件夹，或表示标准输入的 -。不包括 .git、.terraform、node_modules、二进制文件、超过 5 MiB 的文件，以及 .gitignore 和 .cvmignore 所列的内容。在 ID 所在行或其上一行中，&quot;cvm-ignore: reason&quot; 或 &quot;cvm-ignore: reason until 2027-03-01&quot; 之类的注释可让它通过。

退出状态：0 没有发现；4 有 --fail-on 的判定；3 没有这样的判定，但并非全部都能查询或读取；1 无法查询或写入任何内容；2 用法错误或没有凭证。</translation>
    </message>
    <message>
        <source>Files and folders, or -.</source>
        <translation>文件和文件夹，或 -。</translation>
    </message>
    <message>
        <source>Read the paths from this file, one a line, or from - .</source>
        <translation>从此文件或 - 读取路径，每行一个。</translation>
    </message>
    <message>
        <source>Format of the report: %1.</source>
        <extracomment>%1 is a list of words.</extracomment>
        <translation>报告的格式：%1。</translation>
    </message>
    <message>
        <source>Report also what looks like an id and may be none, such as a class img-carousel, where no region knows it.</source>
        <translation>对看起来像 ID 但可能不是的内容（例如类 img-carousel），若没有地域认识它，也予以报告。</translation>
    </message>
    <message>
        <source>List the ids without asking anybody; no credential is needed.</source>
        <translation>列出 ID 而不向任何人查询；不需要凭证。</translation>
    </message>
    <message>
        <source>List the own images that no file mentions, with their age and the size of their snapshots, as text, json or csv.</source>
        <translation>列出没有任何文件提到的自有镜像，以及其存在时间和快照大小，以 text、json 或 csv 写出。</translation>
    </message>
    <message>
        <source>Let the findings of this earlier report pass, which is in JSON or NDJSON.</source>
        <translation>让此前一份报告（JSON 或 NDJSON）中的发现通过。</translation>
    </message>
    <message>
        <source>The verdicts that fail the check, separated by commas, or none: %1.</source>
        <extracomment>%1 is a list of words.</extracomment>
        <translation>使检查失败的判定，以逗号分隔，或 none：%1。</translation>
    </message>
    <message>
        <source>An image that is older than so many days is stale.</source>
        <translation>早于此天数的镜像视为过旧。</translation>
    </message>
    <message>
        <source>With --fix, also add to maps of regions those that have the image and are not there, in the form of the first entry.</source>
        <translation>与 --fix 一起使用时，还会将拥有该镜像但不在地域映射中的地域，按第一个条目的形式加入。</translation>
    </message>
    <message>
        <source>Write without asking.</source>
        <translation>不询问直接写入。</translation>
    </message>
    <message numerus="yes">
        <source>Write %n ids in %1? Terraform re-creates what uses them.</source>
        <extracomment>%1 is a number of files, such as &quot;2 files&quot;.</extracomment>
        <translation>
            <numerusform>要在 %1 中写入 %n 个 ID 吗？Terraform 会重新创建使用它们的资源。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written: nobody can be asked here, and --yes was not said.</source>
        <translation>未写入任何内容：此处无法询问，且没有给出 --yes。</translation>
    </message>
    <message>
        <source>[y/N]</source>
        <extracomment>Behind a question; the capital letter is what counts without an answer.</extracomment>
        <translation>[y/N]</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>它太大了。</translation>
    </message>
    <message>
        <source>Regions to look in: ids separated by commas, globs such as ap-*, or all. What is in none of them is gone only where these are all there are; where they are not, it is elsewhere if the region that the file means was read, and else unknown.</source>
        <translation>要查找的地域：以逗号分隔的 ID、ap-* 之类的通配符或 all。只有查询了全部地域，都没有的才是 gone；否则，若文件所指的地域已读取，则为 elsewhere，不然为 unknown。</translation>
    </message>
    <message>
        <source>It tells how things were at the time that it names: names, states and counts beside what changes stay as they are.</source>
        <translation>它说明的是其中所写时刻的情况：改动之处旁边的名称、状态和数量保持原样。</translation>
    </message>
    <message>
        <source>What its maps lack in %1 is not added: there is something else for it, or the form of the map does not tell how.</source>
        <extracomment>Behind the path of a file; %1 is a list of regions. Something may be a value or a second kind of image.</extracomment>
        <translation>映射在 %1 中缺少的内容未加入：那里已有其他内容，或从映射的形式看不出如何加入。</translation>
    </message>
    <message>
        <source>Write the successor in the place of an id that has exactly one, and its name in the comment beside, after showing the difference and asking. Terraform re-creates what uses a changed id. With - the text goes on to standard output, mended, and the report to standard error.</source>
        <translation>对恰有一个后继的 ID，在其位置写入后继，并在旁边的注释中写入其名称，事先显示差异并询问。Terraform 会重新创建使用了已更改 ID 的资源。使用 - 时，修改后的文本写到标准输出，报告写到标准错误。</translation>
    </message>
</context>
<context>
    <name>CheckReport</name>
    <message>
        <source>Not all that the service reported could be read.</source>
        <translation>服务报告的内容未能全部读取。</translation>
    </message>
    <message numerus="yes">
        <source>%n ids</source>
        <translation>
            <numerusform>%n 个 ID</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>No image ids in %1.</source>
        <extracomment>%1 is a number of files, such as &quot;12 files&quot;.</extracomment>
        <translation>%1中没有镜像 ID。</translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <extracomment>%1 is a number of ids, %2 one of files, such as &quot;41 ids in 12 files.&quot;</extracomment>
        <translation>%2中有 %1。</translation>
    </message>
    <message>
        <source>%1 in %2: %3.</source>
        <extracomment>%1 is a number of ids, %2 one of files, %3 a list of numbers and words.</extracomment>
        <translation>%2中有 %1：%3。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are replaced.</source>
        <translation>
            <numerusform>其中 %n 个被替换。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are ignored.</source>
        <translation>
            <numerusform>其中 %n 个被忽略。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n regions were read.</source>
        <translation>
            <numerusform>已读取 %n 个地域中的 %1 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more of kind %1</source>
        <extracomment>%1 is a word of the runner: error, warning or notice.</extracomment>
        <translation>
            <numerusform>以及另外 %n 个 %1 类</numerusform>
        </translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Image ID</source>
        <translation>镜像 ID</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>须知</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>还有 %n 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The map of %1 lacks %n regions that have it: %2.</source>
        <extracomment>%1 is the name of an image, %2 a list of regions.</extracomment>
        <translation>
            <numerusform>%1 的映射缺少 %n 个拥有它的地域：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ignored</source>
        <extracomment>Files and folders that are not looked at, as the following ones.</extracomment>
        <translation>
            <numerusform>%n 个被忽略</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n binary</source>
        <translation>
            <numerusform>%n 个二进制文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over 5 MiB</source>
        <translation>
            <numerusform>%n 个超过 5 MiB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>%n 个链接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n special</source>
        <extracomment>Files that are none to read, such as sockets.</extracomment>
        <translation>
            <numerusform>%n 个特殊文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Skipped: %1.</source>
        <extracomment>%1 is a list such as &quot;1 binary, 2 ignored&quot;.</extracomment>
        <translation>已跳过：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read.</source>
        <translation>
            <numerusform>有 %n 个文件无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>A map of regions lacks some that have the image.</source>
        <translation>地域映射缺少一些拥有该镜像的地域。</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message numerus="yes">
        <source>+%Ln</source>
        <extracomment>Button with a menu of those for which there is no room.</extracomment>
        <translation>
            <numerusform>+%Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more to remove</source>
        <extracomment>What a screen reader says for the button with those for which there is no room.</extracomment>
        <translation>
            <numerusform>还有 %Ln 个可移除</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockText</name>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 slow. The service&apos;s time is used instead; correct the clock.</source>
        <extracomment>%1 is a duration such as &quot;7 minutes&quot;.</extracomment>
        <translation>本计算机的时钟慢了 %1。现改用服务端的时间；请校正时钟。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 fast. The service&apos;s time is used instead; correct the clock.</source>
        <translation>本计算机的时钟快了 %1。现改用服务端的时间；请校正时钟。</translation>
    </message>
</context>
<context>
    <name>CloudLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Value</source>
        <translation>复制值(&amp;V)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Value copied</source>
        <translation>已复制值</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>&amp;Reset Columns</source>
        <translation>重置列(&amp;R)</translation>
    </message>
</context>
<context>
    <name>CommandCredential</name>
    <message>
        <source>The program %1 ended with exit status %2.</source>
        <extracomment>%1 is a program, %2 a number.</extracomment>
        <translation>程序 %1 以退出状态 %2 结束。</translation>
    </message>
    <message>
        <source>The program %1 ended with exit status %2: %3</source>
        <extracomment>%1 is a program, %2 a number, %3 the program&apos;s own words.</extracomment>
        <translation>程序 %1 以退出状态 %2 结束：%3</translation>
    </message>
    <message>
        <source>The program %1 printed an Expiration that is no time with a time zone, such as 2026-01-31T12:00:00Z.</source>
        <extracomment>%1 is a program. Expiration is a name that is not translated.</extracomment>
        <translation>程序 %1 输出的 Expiration 不是带时区的时间，例如 2026-01-31T12:00:00Z。</translation>
    </message>
    <message>
        <source>The program %1 printed a credential that has expired.</source>
        <extracomment>%1 is a program.</extracomment>
        <translation>程序 %1 输出的凭证已过期。</translation>
    </message>
    <message>
        <source>The program %1 did not print a JSON object.</source>
        <extracomment>%1 is a program.</extracomment>
        <translation>程序 %1 没有输出 JSON 对象。</translation>
    </message>
    <message>
        <source>What the program %1 printed is no credential: %2.</source>
        <extracomment>%1 is a program, %2 what is wrong, such as &quot;SecretKey is missing&quot;.</extracomment>
        <translation>程序 %1 的输出不是凭证：%2。</translation>
    </message>
</context>
<context>
    <name>CommandFields</name>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择(&amp;H)…</translation>
    </message>
    <message>
        <source>Choose the program</source>
        <translation>选择程序</translation>
    </message>
    <message>
        <source>Prog&amp;ram</source>
        <translation>程序(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Arguments</source>
        <translation>参数(&amp;A)</translation>
    </message>
    <message>
        <source>One argument a line, as it is: without quotation marks.</source>
        <translation>每行一个参数，原样书写，不加引号。</translation>
    </message>
    <message>
        <source>Choose Program</source>
        <translation>选择程序</translation>
    </message>
    <message>
        <source>It runs without a shell whenever a credential is needed, and prints within 30 seconds a JSON object with SecretId and SecretKey; with temporary keys also Token and Expiration, such as 2026-12-31T23:59:00Z.</source>
        <extracomment>The words in capitals and small letters are names in JSON and stay as they are.</extracomment>
        <translation>每当需要凭证时运行，不经过 shell，须在 30 秒内输出含 SecretId 和 SecretKey 的 JSON 对象；临时密钥还须有 Token 和 Expiration，如 2026-12-31T23:59:00Z。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>&quot;%1&quot; cannot be sorted by.</source>
        <translation>无法按“%1”排序。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is given twice.</source>
        <translation>“%1”给出了两次。</translation>
    </message>
    <message>
        <source>No column is given.</source>
        <translation>未给出列。</translation>
    </message>
    <message>
        <source>There is no facet &quot;%1&quot;.</source>
        <translation>没有分面“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number of seconds.</source>
        <translation>“%1”不是秒数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the number of an account.</source>
        <translation>“%1”不是账号编号。</translation>
    </message>
    <message>
        <source>--%1 needs --%2.</source>
        <translation>--%1 需要 --%2。</translation>
    </message>
    <message>
        <source>--%1 takes one profile, not several.</source>
        <translation>--%1 只接受一个配置，不能是多个。</translation>
    </message>
    <message>
        <source>--demo uses its own endpoint: leave out --endpoint.</source>
        <translation>--demo 使用自己的接入点：请去掉 --endpoint。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a language of the service.</source>
        <translation>“%1”不是服务支持的语言。</translation>
    </message>
    <message>
        <source>Use the built-in demo cloud; no account is needed.</source>
        <translation>使用内置的演示云；不需要账号。</translation>
    </message>
    <message>
        <source>Ask as these profiles, separated by commas; &quot;cvm-image-browser profiles&quot; lists them. By default the first that is there of env, sdk:default, the default of tccli, the one last used in the window, oidc and role.</source>
        <translation>以这些配置的身份请求，以逗号分隔；&quot;cvm-image-browser profiles&quot; 可列出它们。默认为以下首个存在者：env、sdk:default、tccli 的默认配置、窗口中上次使用的配置、oidc 和 role。</translation>
    </message>
    <message>
        <source>Assume this role with the profile&apos;s credential.</source>
        <translation>用配置的凭证扮演此角色。</translation>
    </message>
    <message>
        <source>Name of the role&apos;s session.</source>
        <translation>角色会话的名称。</translation>
    </message>
    <message>
        <source>External id that the role asks for.</source>
        <translation>角色要求的外部 ID。</translation>
    </message>
    <message>
        <source>How long the role&apos;s credential lasts.</source>
        <translation>角色凭证的有效时长。</translation>
    </message>
    <message>
        <source>Read nothing unless the credential belongs to this account.</source>
        <translation>除非凭证属于此账号，否则不读取任何内容。</translation>
    </message>
    <message>
        <source>Ask for the machine&apos;s role here instead of the usual address.</source>
        <translation>在此处而不是通常的地址请求本机的角色。</translation>
    </message>
    <message>
        <source>Trust the CA certificates in this PEM file besides the system&apos;s.</source>
        <translation>除系统证书外，还信任此 PEM 文件中的 CA 证书。</translation>
    </message>
    <message>
        <source>Language of the service&apos;s messages: en-US or zh-CN.</source>
        <translation>服务消息的语言：en-US 或 zh-CN。</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <extracomment>A choice: %1 is a list with commas, or one of two, and %2 the last.</extracomment>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A word of the command line and what it stands for, as in &quot;md (Markdown)&quot;.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>An API filter, such as image-type=PRIVATE_IMAGE. Separate several values with commas, and put a backslash before a comma inside a value. May be repeated.</source>
        <translation>API 过滤器，例如 image-type=PRIVATE_IMAGE。多个值以逗号分隔，值中的逗号前加反斜杠。可重复使用。</translation>
    </message>
    <message>
        <source>Image ids, separated by commas. May be repeated.</source>
        <translation>以逗号分隔的镜像 ID。可重复使用。</translation>
    </message>
    <message>
        <source>Only images that this instance type can run.</source>
        <translation>仅限此实例机型可运行的镜像。</translation>
    </message>
    <message>
        <source>Start with a saved search. --region and --instance-type override its own; --filter and --image-id each override both its filters and its image ids. With --export, its find text, columns and order apply to the file; --find, --columns and --sort override them.</source>
        <translation>从一个已保存的搜索开始。--region 和 --instance-type 覆盖其自身的值；--filter 和 --image-id 各自同时覆盖其过滤器和镜像 ID。使用 --export 时，其查找文本、列和顺序适用于文件；--find、--columns 和 --sort 覆盖它们。</translation>
    </message>
    <message>
        <source>Write the images to this file, or to standard output with -.</source>
        <translation>将镜像写入此文件，或用 - 写入标准输出。</translation>
    </message>
    <message>
        <source>Format of the file: %1. By default the one that the file&apos;s name ends in, or else CSV.</source>
        <extracomment>%1 is a choice of words, such as &quot;csv, json or md (Markdown)&quot;.</extracomment>
        <translation>文件格式：%1。默认为文件名后缀对应的格式，否则为 CSV。</translation>
    </message>
    <message>
        <source>Columns of a %1 file, separated by commas.</source>
        <extracomment>%1 is a choice of formats, such as &quot;CSV, TSV or Markdown&quot;.</extracomment>
        <translation>%1 文件的列，以逗号分隔。</translation>
    </message>
    <message>
        <source>Write only what this text finds, as in the window&apos;s find box.</source>
        <translation>仅写入此文本所查找到的内容，与窗口的查找框相同。</translation>
    </message>
    <message>
        <source>Write only images with one of these values, such as Platform=Ubuntu,Debian; an empty value stands for images without one. May be repeated.</source>
        <translation>仅写入具有这些值之一的镜像，例如 Platform=Ubuntu,Debian；空值表示没有该值的镜像。可重复使用。</translation>
    </message>
    <message>
        <source>Columns to sort by, separated by commas, the most important first; add :desc to a column for descending order.</source>
        <translation>用于排序的列，以逗号分隔，最重要的在前；在列后加 :desc 表示降序。</translation>
    </message>
    <message>
        <source>What separates the cells of a %1 file: %2.</source>
        <extracomment>%1 is a choice of formats, %2 of words, such as &quot;comma, semicolon or tab&quot;.</extracomment>
        <translation>%1 文件的单元格分隔符：%2。</translation>
    </message>
    <message>
        <source>Replace each line break in a cell of a %1 file with a space.</source>
        <extracomment>%1 is a choice of formats.</extracomment>
        <translation>将 %1 文件单元格中的每个换行替换为空格。</translation>
    </message>
    <message>
        <source>In a %1 file, write numbers of 12 or more digits, and those that begin with 0, as =&quot;…&quot;, so that spreadsheets show them unchanged.</source>
        <extracomment>%1 is a choice of formats.</extracomment>
        <translation>在 %1 文件中，将 12 位及以上的数字和以 0 开头的数字写成 =&quot;…&quot;，使电子表格原样显示。</translation>
    </message>
    <message>
        <source>Begin a %1 file with a byte order mark, for Excel.</source>
        <extracomment>%1 is a choice of formats, such as &quot;CSV or TSV&quot;.</extracomment>
        <translation>在 %1 文件开头写入字节顺序标记，供 Excel 使用。</translation>
    </message>
    <message>
        <source>Leave text that looks like a formula unchanged.</source>
        <translation>保持看起来像公式的文本不变。</translation>
    </message>
    <message>
        <source>Save a picture of the window with its first rows, then quit.</source>
        <translation>保存显示出首批行的窗口图片，然后退出。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>international, mainland, internal, regional, https://HOST or https://HOST:PORT</source>
        <translation>international、mainland、internal、regional、https://HOST 或 https://HOST:PORT</translation>
    </message>
    <message>
        <source>automatic, system, none, http://HOST:PORT or socks5://HOST:PORT, with USER:PASSWORD@ before the host if need be</source>
        <translation>automatic、system、none、http://HOST:PORT 或 socks5://HOST:PORT，需要时在主机前加 USER:PASSWORD@</translation>
    </message>
    <message>
        <source>a file of CA certificates in PEM format</source>
        <translation>PEM 格式的 CA 证书文件</translation>
    </message>
    <message>
        <source>en-US or zh-CN</source>
        <translation>en-US 或 zh-CN</translation>
    </message>
    <message>
        <source>names of profiles such as sdk:default, separated by commas</source>
        <translation>以逗号分隔的配置名称，例如 sdk:default</translation>
    </message>
    <message>
        <source>a role such as qcs::cam::uin/100000000001:roleName/viewer</source>
        <translation>角色，例如 qcs::cam::uin/100000000001:roleName/viewer</translation>
    </message>
    <message>
        <source>2 to 128 letters, digits and characters of +=,.@_-</source>
        <translation>2 至 128 个字母、数字和 +=,.@_- 中的字符</translation>
    </message>
    <message>
        <source>the external id of the role&apos;s trust policy</source>
        <translation>角色信任策略中的外部 ID</translation>
    </message>
    <message>
        <source>a number of seconds from 1 to 43200</source>
        <translation>1 至 43200 之间的秒数</translation>
    </message>
    <message>
        <source>the number (uin) of an account, such as 100000000001</source>
        <translation>账号（uin），例如 100000000001</translation>
    </message>
    <message>
        <source>http://HOST or http://HOST:PORT of this computer or of the metadata service</source>
        <translation>本计算机或元数据服务的 http://HOST 或 http://HOST:PORT</translation>
    </message>
    <message>
        <source>region ids separated by commas, globs such as ap-*, or all</source>
        <translation>以逗号分隔的地域 ID、ap-* 之类的通配符，或 all</translation>
    </message>
    <message>
        <source>NAME=VALUE or NAME=VALUE,VALUE, such as image-type=PRIVATE_IMAGE</source>
        <translation>NAME=VALUE 或 NAME=VALUE,VALUE，例如 image-type=PRIVATE_IMAGE</translation>
    </message>
    <message>
        <source>image ids such as img-0a1b2c3d, separated by commas</source>
        <translation>以逗号分隔的镜像 ID，例如 img-0a1b2c3d</translation>
    </message>
    <message>
        <source>an instance type such as SA5.MEDIUM2</source>
        <translation>实例机型，例如 SA5.MEDIUM2</translation>
    </message>
    <message>
        <source>the name of a saved search</source>
        <translation>已保存的搜索的名称</translation>
    </message>
    <message>
        <source>a file, or - for standard output</source>
        <translation>文件，或表示标准输出的 -</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>columns separated by commas, from %1</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>以逗号分隔的列，取自 %1</translation>
    </message>
    <message>
        <source>text as in the find box, such as size:&gt;50</source>
        <translation>与查找框相同的文本，例如 size:&gt;50</translation>
    </message>
    <message>
        <source>NAME=VALUE or NAME=VALUE,VALUE, where the name is one of %1</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>NAME=VALUE 或 NAME=VALUE,VALUE，其中名称为 %1 之一</translation>
    </message>
    <message>
        <source>columns separated by commas, each with or without :desc, from %1</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>以逗号分隔的列，每列可带 :desc，取自 %1</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无需值</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a filter: write NAME=VALUE.</source>
        <translation>“%1”不是过滤器：请写成 NAME=VALUE。</translation>
    </message>
    <message>
        <source>There is no saved search &quot;%1&quot;.</source>
        <translation>没有已保存的搜索“%1”。</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>现有：%1。</translation>
    </message>
    <message>
        <source>--%1: %2 It takes %3.</source>
        <extracomment>Such as: --region: &quot;moon&quot; is no region. It takes region ids separated by commas.</extracomment>
        <translation>--%1：%2 可接受的值：%3。</translation>
    </message>
    <message>
        <source>The value is empty.</source>
        <translation>值为空。</translation>
    </message>
    <message>
        <source>--%1 and --%2 cannot be used together.</source>
        <translation>--%1 和 --%2 不能同时使用。</translation>
    </message>
    <message>
        <source>--help lists the options.</source>
        <translation>--help 可列出所有选项。</translation>
    </message>
    <message>
        <source>There is no option &quot;%1&quot;. --help lists the options.</source>
        <translation>没有选项“%1”。--help 可列出所有选项。</translation>
    </message>
    <message>
        <source>--find-as needs --find TEXT.</source>
        <translation>--find-as 需要 --find TEXT。</translation>
    </message>
    <message>
        <source>--%1 needs --export FILE.</source>
        <translation>--%1 需要 --export FILE。</translation>
    </message>
    <message>
        <source>Language of the program: %1. By default the window has that of its settings, or else of the desktop; what is done without a window is said in English, for scripts. The columns and codes in files and the codes on standard error are the same in each language.</source>
        <extracomment>%1 is a list of codes of languages, such as &quot;en, ko, zh_CN&quot;.</extracomment>
        <translation>程序的语言：%1。默认情况下，窗口使用其设置的语言，否则使用桌面的语言；不打开窗口的操作以英文输出，便于脚本使用。文件中的列和代码以及标准错误中的代码在各种语言中都相同。</translation>
    </message>
    <message>
        <source>The program has no texts in &quot;%1&quot;.</source>
        <translation>本程序没有“%1”的文本。</translation>
    </message>
    <message>
        <source>Regions: ids separated by commas, globs such as ap-*, or all, which are the 18 that the program knows. By default those that the window lists: these and the ones that were added in its settings, without the hidden ones.</source>
        <translation>地域：以逗号分隔的 ID、ap-* 之类的通配符，或 all，即程序所知的 18 个地域。默认为窗口列出的地域：这些地域以及在其设置中添加的地域，不含隐藏的地域。</translation>
    </message>
    <message>
        <source>browse the machine images of a Tencent Cloud account</source>
        <translation>浏览腾讯云账号的机器镜像</translation>
    </message>
    <message>
        <source>the path of a database</source>
        <translation>数据库的路径</translation>
    </message>
    <message>
        <source>last, 7d, 12h, a day such as 2026-11-01, or the number of a run</source>
        <translation>last、7d、12h、2026-11-01 之类的日期，或运行的编号</translation>
    </message>
    <message>
        <source>Open another window, also where one is open. Without it, that window comes to the front and does what the other options say.</source>
        <translation>即使已有窗口打开，也另开一个窗口。没有此选项时，该窗口会来到最前面，并执行其他选项所说的操作。</translation>
    </message>
    <message>
        <source>Shows the machine images of a Tencent Cloud account in all regions. The first argument can be a command: profiles lists the accounts, matrix tells in which regions each image is, check which of the image ids in files still exist, changes what is different since an earlier time, and history what is remembered; each has a --help of its own.
With --export it needs no display: it reads every match of every region and writes one file.

Exit status of --export: 0 everything was written; 1 nothing could be read or written; 2 bad usage or no credential; 3 a region, an image, a requested image id or a value is missing, and the file holds the rest. It is not a failure when the reader of standard output stops early, as head does. Standard error has a line for each loss: region, code, RequestId and message, separated by tabs, with a dash for each one that is missing.</source>
        <translation>显示一个腾讯云账号在所有地域的机器镜像。第一个参数可以是命令：profiles 列出账号，matrix 说明每个镜像在哪些地域，check 说明文件中的镜像 ID 哪些仍存在，changes 说明自较早时间以来有何不同，history 说明记住了什么；各有自己的 --help。
使用 --export 时不需要显示器：它读取所有地域的全部匹配项，并写入一个文件。

--export 的退出状态：0 全部写入；1 无法读取或写入任何内容；2 用法错误或没有凭证；3 缺少某个地域、镜像、所请求的镜像 ID 或值，文件中是其余内容。标准输出的读取方提前停止（如 head）不算失败。每个缺失在标准错误中占一行：地域、代码、RequestId 和消息，以制表符分隔，缺少的以短横线表示。</translation>
    </message>
    <message>
        <source>Files and folders whose image ids are checked in the window, as &quot;check&quot; does it without one.</source>
        <translation>在窗口中检查其镜像 ID 的文件和文件夹；“check”则无需窗口即可检查。</translation>
    </message>
    <message>
        <source>Open the check of pinned ids in the window, too; files that are named are checked there without it.</source>
        <translation>同时在窗口中打开固定 ID 的检查；指定的文件无需此选项也会在那里检查。</translation>
    </message>
    <message>
        <source>Remember what the window shows in this database instead of the usual one. The demo is remembered only with this option, and else until it is left.</source>
        <translation>将窗口显示的内容记录到此数据库而不是通常的数据库。演示环境仅在使用此选项时长期记录，否则只保留到退出演示为止。</translation>
    </message>
    <message>
        <source>The command &quot;%1&quot; has to be the first argument; what else is said comes behind it.</source>
        <extracomment>%1 is a word of the command line, such as profiles.</extracomment>
        <translation>命令“%1”必须是第一个参数，其余内容写在它后面。</translation>
    </message>
    <message>
        <source>Send requests to these hosts: international; mainland, those of the site of mainland China; internal, from inside Tencent Cloud; regional, each region&apos;s own; or an https address for everything. By default those of the program&apos;s settings, or else international.</source>
        <translation>将请求发送到这些主机：international；mainland，中国站的主机；internal，从腾讯云内部；regional，各地域自己的主机；或用于全部请求的 https 地址。默认为本程序设置中的，否则为 international。</translation>
    </message>
    <message>
        <source>Connect through this proxy, http:// or socks5://, with user and password before the host if it wants them, and with port 80, or 1080 of socks5, where none is named; system, the one of the system&apos;s settings; none; or automatic, that of https_proxy or else of the system. By default the one of the program&apos;s settings, or else automatic.</source>
        <translation>通过此代理连接，http:// 或 socks5://，需要时在主机前加用户名和密码，未写端口时为 80，socks5 为 1080；system，系统设置中的代理；none，不用代理；或 automatic，即 https_proxy 的代理，否则为系统代理。默认为本程序设置中的代理，否则为 automatic。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a find option and not a time zone, or is one column too many.</source>
        <translation>“%1”既不是查找选项也不是时区，或者列多了一个。</translation>
    </message>
    <message>
        <source>How to find: case, word, regex, a column to look in, or the time zone of its days, which is utc, local or one such as Asia/Seoul, and by default utc. Separate several with commas.</source>
        <translation>查找方式：case、word、regex、要在其中查找的列，或日期所用的时区：utc、local 或 Asia/Seoul 这样的名称，默认为 utc。多个之间以逗号分隔。</translation>
    </message>
    <message>
        <source>words separated by commas: case, word, regex, utc or another time zone, and one of %1</source>
        <extracomment>%1 is a list of names of columns. The other words stay as they are.</extracomment>
        <translation>以逗号分隔的词：case、word、regex、utc 或其他时区，以及 %1 之一</translation>
    </message>
    <message>
        <source>[options]</source>
        <extracomment>In the first line of --help, where options can stand.</extracomment>
        <translation>[选项]</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <extracomment>The first line of --help. %1 is how the program is called.</extracomment>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>Options:</source>
        <extracomment>The heading of a list in --help.</extracomment>
        <translation>选项：</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <extracomment>The heading of a list in --help: what stands behind the options.</extracomment>
        <translation>参数：</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>%1: %2</source>
        <extracomment>An entry of the command palette: its group and its name, as in &quot;Query: Refresh&quot;.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Command Palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Type a command, region, saved search or column</source>
        <translation>输入命令、地域、已保存的搜索或列</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>No command matches</source>
        <translation>没有匹配的命令</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
</context>
<context>
    <name>CommandRun</name>
    <message>
        <source>The program %1 did not finish within %2 seconds and was stopped.</source>
        <extracomment>%1 is a program, %2 a number of seconds.</extracomment>
        <translation>程序 %1 未在 %2 秒内结束，已被停止。</translation>
    </message>
    <message>
        <source>The program %1 wrote more than %2 MiB and was stopped.</source>
        <extracomment>%1 is a program, %2 a number of MiB.</extracomment>
        <translation>程序 %1 的输出超过 %2 MiB，已被停止。</translation>
    </message>
    <message>
        <source>The program %1 crashed or was killed.</source>
        <extracomment>%1 is a program.</extracomment>
        <translation>程序 %1 崩溃或被终止。</translation>
    </message>
    <message>
        <source>The program %1 could not be started: %2</source>
        <extracomment>%1 is a program, %2 the system&apos;s reason.</extracomment>
        <translation>无法启动程序 %1：%2</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Only what &amp;differs</source>
        <translation>仅显示不同项(&amp;D)</translation>
    </message>
    <message>
        <source>Compare Images</source>
        <translation>比较镜像</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>复制为 Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>Field</source>
        <extracomment>Heading over the names of what is compared, such as &quot;Size&quot;.</extracomment>
        <translation>字段</translation>
    </message>
    <message>
        <source>%1, differs</source>
        <extracomment>What a screen reader says of a value; %1 is the value.</extracomment>
        <translation>%1，不同</translation>
    </message>
    <message>
        <source>Comparison copied</source>
        <translation>已复制比较结果</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>ConnectionCheck</name>
    <message>
        <source>nothing for %1 s</source>
        <extracomment>Part of a sentence.</extracomment>
        <translation>%1 秒内没有任何数据</translation>
    </message>
    <message>
        <source>the host %1 is not found: %2</source>
        <extracomment>Part of a sentence. %1 is a host, %2 the system&apos;s words.</extracomment>
        <translation>找不到主机 %1：%2</translation>
    </message>
</context>
<context>
    <name>ConnectionFault</name>
    <message>
        <source>the certificate of %1, issued by %2 and valid from %3 until %4 UTC, is not trusted, because it is self-signed</source>
        <extracomment>Part of a sentence. %1 is whom the certificate is for, %2 who issued it, %3 and %4 times.</extracomment>
        <translation>%1 的证书（由 %2 颁发，有效期为 UTC %3 至 %4）不受信任，因为它是自签名的</translation>
    </message>
    <message>
        <source>the certificate of %1, issued by %2 and valid from %3 until %4 UTC, is not trusted, because its issuer is not known on this computer</source>
        <extracomment>Part of a sentence. %1 is whom the certificate is for, %2 who issued it, %3 and %4 times.</extracomment>
        <translation>%1 的证书（由 %2 颁发，有效期为 UTC %3 至 %4）不受信任，因为本计算机不认识其颁发者</translation>
    </message>
    <message>
        <source>the certificate of %1, issued by %2 and valid from %3 until %4 UTC, is not valid yet</source>
        <extracomment>Part of a sentence. %1 is whom the certificate is for, %2 who issued it, %3 and %4 times.</extracomment>
        <translation>%1 的证书（由 %2 颁发，有效期为 UTC %3 至 %4）尚未生效</translation>
    </message>
    <message>
        <source>the certificate of %1, issued by %2 and valid from %3 until %4 UTC, has expired</source>
        <extracomment>Part of a sentence. %1 is whom the certificate is for, %2 who issued it, %3 and %4 times.</extracomment>
        <translation>%1 的证书（由 %2 颁发，有效期为 UTC %3 至 %4）已过期</translation>
    </message>
    <message>
        <source>the certificate of %1, issued by %2 and valid from %3 until %4 UTC, is not one for %5</source>
        <extracomment>Part of a sentence. %1 is whom the certificate is for, %2 who issued it, %3 and %4 times, %5 the host that was asked.</extracomment>
        <translation>%1 的证书（由 %2 颁发，有效期为 UTC %3 至 %4）不是 %5 的证书</translation>
    </message>
    <message>
        <source>the certificate of %1, issued by %2 and valid from %3 until %4 UTC, is refused: %5</source>
        <extracomment>Part of a sentence. %1 is whom the certificate is for, %2 who issued it, %3 and %4 times, %5 the reason.</extracomment>
        <translation>%1 的证书（由 %2 颁发，有效期为 UTC %3 至 %4）被拒绝：%5</translation>
    </message>
    <message>
        <source>the server&apos;s certificate is refused: %1</source>
        <extracomment>Part of a sentence. %1 is the reason.</extracomment>
        <translation>服务器的证书被拒绝：%1</translation>
    </message>
    <message>
        <source>the proxy %1 does not accept this user and password</source>
        <extracomment>Part of a sentence. %1 is a proxy&apos;s host and port.</extracomment>
        <translation>代理 %1 不接受此用户名和密码</translation>
    </message>
    <message>
        <source>the proxy %1 wants a user and a password</source>
        <translation>代理 %1 需要用户名和密码</translation>
    </message>
    <message>
        <source>the proxy %1 wants to know who is there in a way that is not supported</source>
        <extracomment>Part of a sentence. %1 is a proxy&apos;s host and port.</extracomment>
        <translation>代理 %1 要求的身份验证方式不受支持</translation>
    </message>
    <message>
        <source>the proxy %1 answered with an error, perhaps because of the user and the password</source>
        <extracomment>Part of a sentence. %1 is a proxy&apos;s host and port.</extracomment>
        <translation>代理 %1 返回了错误，可能是用户名和密码的问题</translation>
    </message>
    <message>
        <source>%1, through the proxy %2</source>
        <extracomment>%1 is what went wrong, such as &quot;no byte for 15 s&quot;, and %2 a proxy&apos;s host and port.</extracomment>
        <translation>%1（通过代理 %2）</translation>
    </message>
    <message>
        <source>the proxy %1 answered with HTTP status %2</source>
        <extracomment>Part of a sentence. %1 is a proxy&apos;s host and port, %2 a number.</extracomment>
        <translation>代理 %1 返回了 HTTP 状态 %2</translation>
    </message>
</context>
<context>
    <name>ConnectionPage</name>
    <message>
        <source>Extra certi&amp;ficates</source>
        <translation>额外的证书(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Endpoint</source>
        <translation>接入点(&amp;E)</translation>
    </message>
    <message>
        <source>Certificates in PEM, trusted besides those of the system: for proxies that look into connections.</source>
        <translation>除系统证书外还信任的 PEM 证书：用于会检查连接的代理。</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>name found: %1</source>
        <translation>名称已解析：%1</translation>
    </message>
    <message>
        <source>connected: %1</source>
        <translation>已连接：%1</translation>
    </message>
    <message>
        <source>certificate good: %1</source>
        <translation>证书有效：%1</translation>
    </message>
    <message>
        <source>clock: %1</source>
        <translation>时钟：%1</translation>
    </message>
    <message>
        <source>time: %1</source>
        <translation>用时：%1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>State of a region that is tested.</extracomment>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已应答</translation>
    </message>
    <message>
        <source>Refused</source>
        <extracomment>State of a region that is tested: it answered with an error.</extracomment>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>Whether a step of a connection was taken.</extracomment>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>A time in milliseconds.</extracomment>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>right</source>
        <extracomment>What a clock is.</extracomment>
        <translation>正确</translation>
    </message>
    <message>
        <source>%1 s slow</source>
        <extracomment>What is wrong with this computer&apos;s clock; %1 is a number of seconds.</extracomment>
        <translation>慢 %1 秒</translation>
    </message>
    <message>
        <source>%1 s fast</source>
        <translation>快 %1 秒</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the code of an error, %2 a sentence that explains it.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2. %3 %4</source>
        <extracomment>%1 is a region, %2 the code of an error, %3 and %4 are sentences on it.</extracomment>
        <translation>%1：%2。%3%4</translation>
    </message>
    <message>
        <source>RequestId %1</source>
        <extracomment>%1 is the id of a request.</extracomment>
        <translation>RequestId %1</translation>
    </message>
    <message>
        <source>Asking who this is…</source>
        <translation>正在查询身份…</translation>
    </message>
    <message numerus="yes">
        <source>Asked %1 of %Ln regions…</source>
        <translation>
            <numerusform>已查询 %Ln 个地域中的 %1 个…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been asked yet.</source>
        <translation>尚未查询任何内容。</translation>
    </message>
    <message>
        <source>The service knows this credential.</source>
        <translation>服务已确认此凭证。</translation>
    </message>
    <message numerus="yes">
        <source>It works in %Ln regions.</source>
        <translation>
            <numerusform>在 %Ln 个地域可用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It works in %1 of %Ln regions.</source>
        <extracomment>%1 is how many of the regions answered.</extracomment>
        <translation>
            <numerusform>在 %Ln 个地域中的 %1 个可用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Identity</source>
        <extracomment>As whom the service knows the credential: an ARN.</extracomment>
        <translation>身份</translation>
    </message>
    <message>
        <source>RequestId</source>
        <translation>RequestId</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>How long a test took.</extracomment>
        <translation>用时</translation>
    </message>
    <message>
        <source>Reached, not asked</source>
        <translation>已连接，未查询</translation>
    </message>
    <message numerus="yes">
        <source>It works nowhere: all of %Ln regions refuse it.</source>
        <translation>
            <numerusform>在任何地方都不可用：全部 %Ln 个地域都拒绝它。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It works nowhere: none of %Ln regions gave images.</source>
        <translation>
            <numerusform>在任何地方都不可用：%Ln 个地域都没有给出镜像。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyFormat</name>
    <message>
        <source>Table with Headers</source>
        <translation>表格（含表头）</translation>
    </message>
    <message>
        <source>Image IDs, One per Line</source>
        <translation>镜像 ID，每行一个</translation>
    </message>
    <message>
        <source>Image IDs, with Commas</source>
        <translation>镜像 ID，以逗号分隔</translation>
    </message>
    <message>
        <source>Image IDs, as JSON Array</source>
        <translation>镜像 ID，JSON 数组</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Markdown Table</source>
        <translation>Markdown 表格</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>tccli Command</source>
        <translation>tccli 命令</translation>
    </message>
    <message>
        <source>Terraform Data Source</source>
        <translation>Terraform 数据源</translation>
    </message>
    <message>
        <source>curl Command</source>
        <translation>curl 命令</translation>
    </message>
    <message>
        <source>C++ with the SDK</source>
        <translation>C++（使用 SDK）</translation>
    </message>
    <message>
        <source>Go with the SDK</source>
        <translation>Go（使用 SDK）</translation>
    </message>
    <message>
        <source>Python with the SDK</source>
        <translation>Python（使用 SDK）</translation>
    </message>
    <message>
        <source>Node.js with the SDK</source>
        <translation>Node.js（使用 SDK）</translation>
    </message>
</context>
<context>
    <name>CopyTable</name>
    <message>
        <source>&amp;Copy Cells</source>
        <translation>复制单元格(&amp;C)</translation>
    </message>
    <message>
        <source>Cells copied</source>
        <translation>已复制单元格</translation>
    </message>
</context>
<context>
    <name>CredentialFields</name>
    <message>
        <source>%1 contains a character that cannot be sent</source>
        <extracomment>%1 is a member of JSON, such as &quot;Token&quot;. Part of a sentence, as is the next: &quot;The answer could not be read: Token contains a character that cannot be sent.&quot;</extracomment>
        <translation>%1 含有无法发送的字符</translation>
    </message>
    <message>
        <source>%1 is missing or is no time</source>
        <translation>缺少 %1，或者它不是时间</translation>
    </message>
</context>
<context>
    <name>CredentialTexts</name>
    <message>
        <source>%1 contains a character that cannot be sent, such as a line break.</source>
        <extracomment>%1 is where it is: a variable such as TENCENTCLOUD_TOKEN, or a file and what is in it.</extracomment>
        <translation>%1 含有无法发送的字符，例如换行符。</translation>
    </message>
    <message>
        <source>%1 contains a blank.</source>
        <extracomment>%1 is where it is: a variable such as TENCENTCLOUD_TOKEN, or a file and what is in it.</extracomment>
        <translation>%1 含有空格。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <extracomment>%1 is where it should be: a variable of the environment, or a file and what is in it.</extracomment>
        <translation>缺少 %1。</translation>
    </message>
</context>
<context>
    <name>CurrentColumnMenu</name>
    <message>
        <source>Move &amp;Left</source>
        <extracomment>Moves the column of the current cell.</extracomment>
        <translation>左移(&amp;L)</translation>
    </message>
    <message>
        <source>Move &amp;Right</source>
        <extracomment>Moves the column of the current cell.</extracomment>
        <translation>右移(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Fit Width to Contents</source>
        <translation>按内容调整宽度(&amp;F)</translation>
    </message>
</context>
<context>
    <name>DemoProfiles</name>
    <message>
        <source>The demo cloud has no account %1. Its accounts are: %2.</source>
        <extracomment>%1 is the name of an account, or a list of names, %2 is a list of names.</extracomment>
        <translation>演示云中没有账号 %1。现有账号：%2。</translation>
    </message>
</context>
<context>
    <name>DescribeRegions</name>
    <message>
        <source>The answer has no list of regions.</source>
        <translation>应答中没有地域列表。</translation>
    </message>
</context>
<context>
    <name>DetailFields</name>
    <message>
        <source>%1 (%2), %3</source>
        <extracomment>A time, its zone, and how long ago it was.</extracomment>
        <translation>%1 (%2)，%3</translation>
    </message>
    <message>
        <source>Supported</source>
        <extracomment>Whether an image supports cloud-init.</extracomment>
        <translation>支持</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>不支持</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>As of %1 (%2) · RequestId %3</source>
        <extracomment>When an image was read: the time and its zone.</extracomment>
        <translation>截至 %1 (%2) · RequestId %3</translation>
    </message>
    <message>
        <source>As of %1 (%2)</source>
        <extracomment>When an image was read, of an earlier time or without an id of the request: the time, as in &quot;10:21 yesterday&quot;, and its zone.</extracomment>
        <translation>截至 %1（%2）</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>No image selected</source>
        <translation>未选择镜像</translation>
    </message>
    <message>
        <source>Select an image in the table to see its snapshots and tags.</source>
        <translation>在表格中选择一个镜像以查看其快照和标签。</translation>
    </message>
    <message>
        <source>· %1</source>
        <extracomment>Behind the id of an image; %1 is its region.</extracomment>
        <translation>· %1</translation>
    </message>
    <message>
        <source>Image details</source>
        <translation>镜像详情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>原始 JSON</translation>
    </message>
    <message>
        <source>Copy the image ID</source>
        <translation>复制镜像 ID</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <extracomment>What the snapshots of an image come to: the number of disks, and their size together.</extracomment>
        <translation>快照</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>No snapshots</source>
        <translation>没有快照</translation>
    </message>
    <message numerus="yes">
        <source>%Ln disks, %1 GiB</source>
        <translation>
            <numerusform>%Ln 块磁盘，%1 GiB</numerusform>
        </translation>
    </message>
    <message>
        <source>No tags</source>
        <translation>没有标签</translation>
    </message>
    <message>
        <source>Copy Image &amp;ID</source>
        <translation>复制镜像 ID(&amp;I)</translation>
    </message>
    <message>
        <source>Value copied</source>
        <translation>已复制值</translation>
    </message>
    <message>
        <source>Copy &amp;Name</source>
        <translation>复制名称(&amp;N)</translation>
    </message>
    <message>
        <source>Copy &amp;Region</source>
        <translation>复制地域(&amp;R)</translation>
    </message>
    <message>
        <source>Image ID copied</source>
        <translation>已复制镜像 ID</translation>
    </message>
    <message>
        <source>No platform</source>
        <extracomment>What a screen reader says for the mark of an image without a platform.</extracomment>
        <translation>无平台</translation>
    </message>
    <message>
        <source>Regions</source>
        <extracomment>Tab of an image&apos;s details: in which regions it is.</extracomment>
        <translation>地域</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>Tab of an image&apos;s details: what is remembered of it.</extracomment>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>DetailRegions</name>
    <message>
        <source>%1, earlier</source>
        <extracomment>The state of an image in a region as it was remembered: %1 is one, such as Normal.</extracomment>
        <translation>%1（此前）</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>no longer shared, or deleted</source>
        <extracomment>Of an image that another account shared with this one.</extracomment>
        <translation>不再共享，或已删除</translation>
    </message>
    <message>
        <source>public</source>
        <extracomment>Of an image that is new.</extracomment>
        <translation>公共</translation>
    </message>
    <message>
        <source>shared</source>
        <extracomment>Of an image that is new: another account shares it with this one.</extracomment>
        <translation>共享</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <extracomment>The size of an image.</extracomment>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>asked for by its ID, and not there</source>
        <translation>已按 ID 查询，不存在</translation>
    </message>
    <message>
        <source>no longer shared by %1, or deleted</source>
        <extracomment>%1 is the number of the account that shared an image.</extracomment>
        <translation>%1 不再共享，或已删除</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>In place of a value that an image does not have.</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 (%2 GiB)</source>
        <extracomment>A snapshot: its ID, and the size of its disk.</extracomment>
        <translation>%1（%2 GiB）</translation>
    </message>
</context>
<context>
    <name>ElsewhereFlow</name>
    <message numerus="yes">
        <source>%1 of %Ln image IDs not found here:</source>
        <extracomment>Title before a list of ids: %1 of %n ids.</extracomment>
        <translation>
            <numerusform>%Ln 个镜像 ID 中有 %1 个在此处未找到：</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the image IDs that were not found</source>
        <translation>复制未找到的镜像 ID</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image IDs copied</source>
        <translation>
            <numerusform>已复制 %Ln 个镜像 ID</numerusform>
        </translation>
    </message>
    <message>
        <source>Search there too</source>
        <translation>也在那里搜索</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>An image id, and the regions in which the image is, or that it is nowhere.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>%1 is a list of ids, and so many others are in no list.</extracomment>
        <translation>
            <numerusform>%1 以及另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking in the other regions…</source>
        <translation>正在其他地域中查找…</translation>
    </message>
    <message>
        <source>nowhere</source>
        <extracomment>Behind the id of an image: what could have it was not read.</extracomment>
        <translation>哪里都没有</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are in no region: deleted, no longer shared, or another account&apos;s.</source>
        <translation>
            <numerusform>%Ln 个不在任何地域：已删除、不再共享，或属于其他账号。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are in no region that was read, but may be in %1.</source>
        <extracomment>%1 is a list of regions.</extracomment>
        <translation>
            <numerusform>%Ln 个不在已读取的任何地域，但可能在 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Endpoint</name>
    <message>
        <source>&quot;%1&quot; is not a valid endpoint.</source>
        <translation>“%1”不是有效的接入点。</translation>
    </message>
    <message>
        <source>The endpoint must begin with https.</source>
        <translation>接入点必须以 https 开头。</translation>
    </message>
    <message>
        <source>Plain http is refused, because it would send the credential&apos;s token unencrypted. Use https.</source>
        <translation>拒绝使用明文 http，因为它会以未加密方式发送凭证的令牌。请使用 https。</translation>
    </message>
    <message>
        <source>The endpoint must be a host, optionally with a port, and without a path.</source>
        <translation>接入点必须是主机，可带端口，且不含路径。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of international, mainland, internal and regional. A host of your own begins with https://, or has a dot.</source>
        <extracomment>%1 is what was typed. The four words are not translated.</extracomment>
        <translation>“%1”不是 international、mainland、internal、regional 中的任何一个。自定义主机须以 https:// 开头，或包含点。</translation>
    </message>
</context>
<context>
    <name>EndpointField</name>
    <message>
        <source>Internal, from machines of the cloud</source>
        <translation>内网（从云上的机器访问）</translation>
    </message>
    <message>
        <source>Regional, each region&apos;s own</source>
        <translation>按地域（各地域自己的接入点）</translation>
    </message>
    <message>
        <source>Custom address</source>
        <translation>自定义地址</translation>
    </message>
    <message>
        <source>Address of the endpoint</source>
        <translation>接入点的地址</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>International site</source>
        <translation>国际站</translation>
    </message>
    <message>
        <source>Site of mainland China</source>
        <translation>中国站</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The tag key has characters that are not allowed.</source>
        <translation>标签键含有不允许的字符。</translation>
    </message>
    <message>
        <source>Correct the tag key.</source>
        <translation>请更正标签键。</translation>
    </message>
    <message>
        <source>The service does not know one of the filters.</source>
        <translation>服务不认识其中一个过滤器。</translation>
    </message>
    <message>
        <source>Clear the filters one by one and search again.</source>
        <translation>请逐个清除过滤器并重新搜索。</translation>
    </message>
    <message>
        <source>A filter has too many values, or one that is too long.</source>
        <translation>某个过滤器的值过多，或有一个值过长。</translation>
    </message>
    <message>
        <source>Use at most 10 filters with 5 values each.</source>
        <translation>最多使用 10 个过滤器，每个最多 5 个值。</translation>
    </message>
    <message>
        <source>One of the image ids is malformed.</source>
        <translation>其中一个镜像 ID 格式有误。</translation>
    </message>
    <message>
        <source>Correct the ids: each is img- and 8 letters or digits.</source>
        <translation>请更正 ID：每个都是 img- 加 8 个字母或数字。</translation>
    </message>
    <message>
        <source>The instance type is malformed.</source>
        <translation>实例机型格式有误。</translation>
    </message>
    <message>
        <source>Write it like SA5.MEDIUM2, or leave it empty.</source>
        <translation>请写成 SA5.MEDIUM2 的形式，或留空。</translation>
    </message>
    <message>
        <source>Image ids and filters were sent together.</source>
        <translation>镜像 ID 与过滤器被同时发送。</translation>
    </message>
    <message>
        <source>Clear either the image ids or the filters.</source>
        <translation>请清除镜像 ID 或过滤器。</translation>
    </message>
    <message>
        <source>This region has no such instance type.</source>
        <translation>此地域没有这种实例机型。</translation>
    </message>
    <message>
        <source>Choose another instance type, or leave it empty.</source>
        <translation>请选择其他实例机型，或留空。</translation>
    </message>
    <message>
        <source>The service did not accept the account&apos;s AppID.</source>
        <translation>服务不接受该账号的 AppID。</translation>
    </message>
    <message>
        <source>Check which account the credential belongs to.</source>
        <translation>请检查凭证属于哪个账号。</translation>
    </message>
    <message>
        <source>A value in the request is out of range.</source>
        <translation>请求中的某个值超出范围。</translation>
    </message>
    <message>
        <source>Check the filters, and search again.</source>
        <translation>请检查过滤器并重新搜索。</translation>
    </message>
    <message>
        <source>A filter or list has more values than the service accepts.</source>
        <translation>某个过滤器或列表的值超过了服务接受的数量。</translation>
    </message>
    <message>
        <source>Use fewer values.</source>
        <translation>请减少值的数量。</translation>
    </message>
    <message>
        <source>There is no such tag in this region.</source>
        <translation>此地域没有这个标签。</translation>
    </message>
    <message>
        <source>Check the tag&apos;s key and value.</source>
        <translation>请检查标签的键和值。</translation>
    </message>
    <message>
        <source>The availability zone does not support this.</source>
        <translation>该可用区不支持此操作。</translation>
    </message>
    <message>
        <source>The service does not know this region.</source>
        <translation>服务不认识此地域。</translation>
    </message>
    <message>
        <source>Uncheck the region, or check the spelling of its id.</source>
        <translation>请取消选中该地域，或检查其 ID 的拼写。</translation>
    </message>
    <message>
        <source>The availability zone is not in this region.</source>
        <translation>该可用区不在此地域。</translation>
    </message>
    <message>
        <source>Choose another region or instance type.</source>
        <translation>请选择其他地域或实例机型。</translation>
    </message>
    <message>
        <source>The instance type is sold out in this region.</source>
        <translation>该实例机型在此地域已售罄。</translation>
    </message>
    <message>
        <source>The token of the temporary credential is invalid or has expired.</source>
        <translation>临时凭证的令牌无效或已过期。</translation>
    </message>
    <message>
        <source>Get new temporary credentials and start again with them.</source>
        <translation>请获取新的临时凭证并用其重新启动。</translation>
    </message>
    <message>
        <source>The account&apos;s policy does not allow cvm:DescribeImages here.</source>
        <translation>账号的策略不允许在此处使用 cvm:DescribeImages。</translation>
    </message>
    <message>
        <source>Ask an administrator to allow cvm:DescribeImages in Cloud Access Management, then try again.</source>
        <translation>请联系管理员在访问管理（CAM）中允许 cvm:DescribeImages，然后重试。</translation>
    </message>
    <message>
        <source>The service does not support this operation here.</source>
        <translation>服务在此处不支持此操作。</translation>
    </message>
    <message>
        <source>Uncheck the region, or try again later.</source>
        <translation>请取消选中该地域，或稍后重试。</translation>
    </message>
    <message>
        <source>The service has taken DescribeImages offline.</source>
        <translation>服务已下线 DescribeImages。</translation>
    </message>
    <message>
        <source>Look for a newer version of this program.</source>
        <translation>请查找本程序的更新版本。</translation>
    </message>
    <message>
        <source>The service could not read the request&apos;s Authorization header.</source>
        <translation>服务无法读取请求的 Authorization 标头。</translation>
    </message>
    <message>
        <source>Check whether a proxy on the way changes requests.</source>
        <translation>请检查途中的代理是否更改了请求。</translation>
    </message>
    <message>
        <source>The SecretId is not a key for the cloud API.</source>
        <translation>SecretId 不是云 API 的密钥。</translation>
    </message>
    <message>
        <source>Use the SecretId of an API key.</source>
        <translation>请使用 API 密钥的 SecretId。</translation>
    </message>
    <message>
        <source>The account asks for a second factor.</source>
        <translation>该账号要求第二重验证。</translation>
    </message>
    <message>
        <source>Use a credential that needs no second factor, or temporary keys made with one.</source>
        <translation>请使用不需要第二重验证的凭证，或通过它生成的临时密钥。</translation>
    </message>
    <message>
        <source>There is no such SecretId, or it has been deleted or disabled.</source>
        <translation>没有这个 SecretId，或者它已被删除或禁用。</translation>
    </message>
    <message>
        <source>Check the SecretId, and whether the key is enabled.</source>
        <translation>请检查 SecretId，以及密钥是否已启用。</translation>
    </message>
    <message>
        <source>The clock of this computer is too far off: the service takes requests for 5 minutes only.</source>
        <translation>本计算机的时钟偏差过大：服务只接受 5 分钟以内的请求。</translation>
    </message>
    <message>
        <source>Correct the clock, then try again.</source>
        <translation>请校正时钟，然后重试。</translation>
    </message>
    <message>
        <source>The service computed another signature: the SecretKey is most likely not the one of this SecretId.</source>
        <translation>服务计算出的签名不同：SecretKey 很可能不属于此 SecretId。</translation>
    </message>
    <message>
        <source>Check the SecretKey; a part may be missing.</source>
        <translation>请检查 SecretKey；可能缺少一部分。</translation>
    </message>
    <message>
        <source>The service did not accept the token of the temporary credential.</source>
        <translation>服务不接受临时凭证的令牌。</translation>
    </message>
    <message>
        <source>The account is not authorized for this request.</source>
        <translation>该账号无权发出此请求。</translation>
    </message>
    <message>
        <source>The instance&apos;s role could not be checked.</source>
        <translation>无法验证实例的角色。</translation>
    </message>
    <message>
        <source>Check the role bound to this instance.</source>
        <translation>请检查绑定到此实例的角色。</translation>
    </message>
    <message>
        <source>The service only rehearsed the request.</source>
        <translation>服务仅预演了该请求。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>The service could not carry out the request.</source>
        <translation>服务无法执行该请求。</translation>
    </message>
    <message>
        <source>Try again; if it keeps failing, contact support and give the RequestId.</source>
        <translation>请重试；若一直失败，请联系支持并提供 RequestId。</translation>
    </message>
    <message>
        <source>The service had an internal error.</source>
        <translation>服务发生内部错误。</translation>
    </message>
    <message>
        <source>Try again later; if it keeps failing, contact support and give the RequestId.</source>
        <translation>请稍后重试；若一直失败，请联系支持并提供 RequestId。</translation>
    </message>
    <message>
        <source>The service failed while it was answering.</source>
        <translation>服务在应答时失败。</translation>
    </message>
    <message>
        <source>The service at this endpoint does not know DescribeImages.</source>
        <translation>此接入点的服务不认识 DescribeImages。</translation>
    </message>
    <message>
        <source>Check the endpoint: it must be a CVM endpoint.</source>
        <translation>请检查接入点：它必须是 CVM 的接入点。</translation>
    </message>
    <message>
        <source>The service did not accept one of the parameters.</source>
        <translation>服务不接受其中一个参数。</translation>
    </message>
    <message>
        <source>The service did not accept a value.</source>
        <translation>服务不接受某个值。</translation>
    </message>
    <message>
        <source>The service could not read the request.</source>
        <translation>服务无法读取该请求。</translation>
    </message>
    <message>
        <source>This computer&apos;s address is on the account&apos;s block list.</source>
        <translation>本计算机的地址在该账号的黑名单中。</translation>
    </message>
    <message>
        <source>Ask an administrator to remove the address from the list.</source>
        <translation>请联系管理员将该地址从名单中移除。</translation>
    </message>
    <message>
        <source>This computer&apos;s address is not on the account&apos;s allow list.</source>
        <translation>本计算机的地址不在该账号的白名单中。</translation>
    </message>
    <message>
        <source>Ask an administrator to add the address, or connect from an allowed one.</source>
        <translation>请联系管理员添加该地址，或从允许的地址连接。</translation>
    </message>
    <message>
        <source>A quota of the account is used up.</source>
        <translation>该账号的配额已用尽。</translation>
    </message>
    <message>
        <source>Ask for a higher quota, or wait.</source>
        <translation>请申请更高的配额，或等待。</translation>
    </message>
    <message>
        <source>The request lacks a parameter that the service needs.</source>
        <translation>请求缺少服务所需的参数。</translation>
    </message>
    <message>
        <source>There is no CVM service at this endpoint.</source>
        <translation>此接入点没有 CVM 服务。</translation>
    </message>
    <message>
        <source>The service at this endpoint does not know API version 2017-03-12.</source>
        <translation>此接入点的服务不认识 API 版本 2017-03-12。</translation>
    </message>
    <message>
        <source>Everyone who uses this account made too many requests in one second.</source>
        <translation>此账号的所有用户在一秒内发出的请求过多。</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>请稍等片刻再重试。</translation>
    </message>
    <message>
        <source>The account made too many requests in one second, counting all regions.</source>
        <translation>该账号在一秒内发出的请求过多（所有地域合计）。</translation>
    </message>
    <message>
        <source>Too many requests came from this computer&apos;s address in one second.</source>
        <translation>来自本计算机地址的请求在一秒内过多。</translation>
    </message>
    <message>
        <source>The account made too many requests in one second.</source>
        <translation>该账号在一秒内发出的请求过多。</translation>
    </message>
    <message>
        <source>The request is too long.</source>
        <translation>请求过长。</translation>
    </message>
    <message>
        <source>Use fewer or shorter filter values.</source>
        <translation>请使用更少或更短的过滤器值。</translation>
    </message>
    <message>
        <source>The requested resource is in use.</source>
        <translation>请求的资源正在使用中。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>The service is short of resources.</source>
        <translation>服务资源不足。</translation>
    </message>
    <message>
        <source>The service could not find what was asked for.</source>
        <translation>服务找不到所请求的内容。</translation>
    </message>
    <message>
        <source>What was asked for is not available now.</source>
        <translation>所请求的内容当前不可用。</translation>
    </message>
    <message>
        <source>The answer would be too long.</source>
        <translation>应答会过长。</translation>
    </message>
    <message>
        <source>Use filters that match fewer images.</source>
        <translation>请使用匹配更少镜像的过滤器。</translation>
    </message>
    <message>
        <source>The service is not available now.</source>
        <translation>服务当前不可用。</translation>
    </message>
    <message>
        <source>The account may not do this.</source>
        <translation>该账号无权执行此操作。</translation>
    </message>
    <message>
        <source>The service does not know one of the parameters.</source>
        <translation>服务不认识其中一个参数。</translation>
    </message>
    <message>
        <source>The service does not accept this protocol.</source>
        <translation>服务不接受此协议。</translation>
    </message>
    <message>
        <source>Check the endpoint: it must begin with https.</source>
        <translation>请检查接入点：它必须以 https 开头。</translation>
    </message>
    <message>
        <source>The service does not offer this region.</source>
        <translation>服务不提供此地域。</translation>
    </message>
    <message>
        <source>Clear the region&apos;s check mark.</source>
        <translation>请取消选中该地域。</translation>
    </message>
    <message>
        <source>The service did not accept the credential.</source>
        <translation>服务不接受该凭证。</translation>
    </message>
    <message>
        <source>Check the SecretId and the SecretKey.</source>
        <translation>请检查 SecretId 和 SecretKey。</translation>
    </message>
    <message>
        <source>The service did not accept the value of a filter.</source>
        <translation>服务不接受某个过滤器的值。</translation>
    </message>
    <message>
        <source>The service did not accept one of the image ids.</source>
        <translation>服务不接受其中一个镜像 ID。</translation>
    </message>
    <message>
        <source>Check the ids.</source>
        <translation>请检查 ID。</translation>
    </message>
    <message>
        <source>The service did not accept the instance type.</source>
        <translation>服务不接受该实例机型。</translation>
    </message>
    <message>
        <source>The service did not accept the region.</source>
        <translation>服务不接受该地域。</translation>
    </message>
    <message>
        <source>The service did not accept the availability zone.</source>
        <translation>服务不接受该可用区。</translation>
    </message>
    <message>
        <source>What was asked for is sold out in this region.</source>
        <translation>所请求的内容在此地域已售罄。</translation>
    </message>
    <message>
        <source>Too many requests were made in a short time (HTTP status %1).</source>
        <translation>短时间内请求过多（HTTP 状态 %1）。</translation>
    </message>
    <message>
        <source>The service redirects to another address (HTTP status %1), which a signed request must not follow.</source>
        <translation>服务重定向到另一地址（HTTP 状态 %1），已签名的请求不得跟随。</translation>
    </message>
    <message>
        <source>Check the endpoint and the proxy; networks that require a login redirect, too.</source>
        <translation>请检查接入点和代理；需要登录的网络也会重定向。</translation>
    </message>
    <message>
        <source>The service answered with HTTP status %1.</source>
        <translation>服务返回了 HTTP 状态 %1。</translation>
    </message>
    <message>
        <source>Check the endpoint and the proxy, or try again later.</source>
        <translation>请检查接入点和代理，或稍后重试。</translation>
    </message>
    <message>
        <source>The service answered: %1</source>
        <translation>服务应答：%1</translation>
    </message>
    <message>
        <source>Check the network, the proxy and the endpoint, then try again.</source>
        <translation>请检查网络、代理和接入点，然后重试。</translation>
    </message>
    <message>
        <source>If a proxy inspects encrypted connections here, or the endpoint has a CA of its own, start the program with --ca-file and a file of that CA&apos;s certificate. Otherwise do not trust this network.</source>
        <translation>如果这里的代理会检查加密连接，或接入点有自己的 CA，请用 --ca-file 和该 CA 的证书文件启动本程序。否则请勿信任此网络。</translation>
    </message>
    <message>
        <source>Check the date and time of this computer, then try again.</source>
        <translation>请检查本计算机的日期和时间，然后重试。</translation>
    </message>
    <message>
        <source>Check the date and time of this computer. If they are right, whoever runs the server or the proxy has to renew the certificate.</source>
        <translation>请检查本计算机的日期和时间。若无误，则须由服务器或代理的运营者更新证书。</translation>
    </message>
    <message>
        <source>Check the endpoint and the proxy; networks that require a login answer in place of other hosts, too.</source>
        <translation>请检查接入点和代理；需要登录的网络也会代替其他主机应答。</translation>
    </message>
    <message>
        <source>Check the endpoint and the proxy, or ask whoever runs them.</source>
        <translation>请检查接入点和代理，或询问其运营者。</translation>
    </message>
    <message>
        <source>Put them before the host of the proxy, as in http://USER:PASSWORD@HOST:PORT, in https_proxy or --proxy.</source>
        <translation>请在 https_proxy 或 --proxy 中将其写在代理主机之前，如 http://USER:PASSWORD@HOST:PORT。</translation>
    </message>
    <message>
        <source>Correct them in https_proxy or --proxy; special characters in them have to be written as in a URL, such as %40 for @.</source>
        <translation>请在 https_proxy 或 --proxy 中更正；其中的特殊字符须按 URL 书写，例如 @ 写作 %40。</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy for a way past it with a user and a password, or with none.</source>
        <translation>请向代理的运营者询问使用用户名和密码或无需它们即可通过的方式。</translation>
    </message>
    <message>
        <source>The service could not be reached: %1.</source>
        <translation>无法连接到服务：%1。</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>服务未及时应答。</translation>
    </message>
    <message>
        <source>The service did not answer in time: %1.</source>
        <translation>服务未及时应答：%1。</translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation>请检查网络，然后重试。</translation>
    </message>
    <message>
        <source>The answer did not come from this API: %1.</source>
        <translation>应答并非来自此 API：%1。</translation>
    </message>
    <message>
        <source>Check the endpoint and the proxy.</source>
        <translation>请检查接入点和代理。</translation>
    </message>
    <message>
        <source>Mend that, or choose another account; the demo cloud needs none.</source>
        <translation>请修正它，或选择其他账号；演示云不需要账号。</translation>
    </message>
    <message>
        <source>There is no credential to sign requests with.</source>
        <translation>没有用于签署请求的凭证。</translation>
    </message>
    <message>
        <source>Choose an account, or set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY and start again; the demo cloud needs neither.</source>
        <translation>请选择账号，或设置 TENCENTCLOUD_SECRET_ID 和 TENCENTCLOUD_SECRET_KEY 后重新启动；演示云两者都不需要。</translation>
    </message>
    <message>
        <source>Correct it, and search again.</source>
        <translation>请更正后重新搜索。</translation>
    </message>
    <message>
        <source>Choose another place, or close the program that has the file open.</source>
        <translation>请选择其他位置，或关闭打开了该文件的程序。</translation>
    </message>
    <message>
        <source>If a proxy inspects encrypted connections here, or the endpoint has a CA of its own, choose a file of that CA&apos;s certificate in Settings ▸ Connection. Otherwise do not trust this network.</source>
        <translation>如果这里的代理会检查加密连接，或接入点有自己的 CA，请在“设置 ▸ 连接”中选择该 CA 的证书文件。否则请勿信任此网络。</translation>
    </message>
    <message>
        <source>Put them into Settings ▸ Connection, or before the host of the proxy in https_proxy.</source>
        <translation>请填入“设置 ▸ 连接”，或在 https_proxy 中写在代理主机之前。</translation>
    </message>
    <message>
        <source>Correct them in Settings ▸ Connection, or where https_proxy or --proxy names them; special characters there have to be written as in a URL, such as %40 for @.</source>
        <translation>请在“设置 ▸ 连接”中更正，或更正 https_proxy 或 --proxy 中所写的；其中的特殊字符须按 URL 书写，例如 @ 写作 %40。</translation>
    </message>
    <message>
        <source>The host that was asked is %1.</source>
        <extracomment>Between what went wrong with a request and what to do: %1 is a host, perhaps with a port.</extracomment>
        <translation>所请求的主机是 %1。</translation>
    </message>
</context>
<context>
    <name>ExcerptView</name>
    <message>
        <source>The lines of the file around the id</source>
        <translation>文件中该 ID 附近的行</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>no byte for %1 s</source>
        <translation>%1 秒内没有收到任何字节</translation>
    </message>
    <message>
        <source>not finished within %1 s</source>
        <translation>未在 %1 秒内完成</translation>
    </message>
    <message>
        <source>its headers are longer than %1 KiB</source>
        <translation>其标头超过 %1 KiB</translation>
    </message>
    <message>
        <source>it is longer than %1 MiB</source>
        <translation>其长度超过 %1 MiB</translation>
    </message>
    <message>
        <source>the connection was closed without an answer</source>
        <translation>连接未应答即被关闭</translation>
    </message>
    <message>
        <source>it has no headers, or more than can be read</source>
        <translation>它没有标头，或标头多得无法读取</translation>
    </message>
    <message>
        <source>only the interim HTTP status %1 could be read of the answer</source>
        <translation>应答中只能读到临时 HTTP 状态 %1</translation>
    </message>
</context>
<context>
    <name>ExpectedAccountProvider</name>
    <message>
        <source>The credential belongs to the account %2, not to the account %1 that is expected.</source>
        <extracomment>Both are numbers of accounts.</extracomment>
        <translation>凭证属于账号 %2，而不是预期的账号 %1。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>&quot;%1&quot; is not a separator.</source>
        <translation>“%1”不是分隔符。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <extracomment>A file&apos;s path, and the system&apos;s reason.</extracomment>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;.</source>
        <translation>没有列“%1”。</translation>
    </message>
    <message>
        <source>No column is given.</source>
        <translation>未给出列。</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>TSV</source>
        <translation>TSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>NDJSON</source>
        <translation>NDJSON</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an export format.</source>
        <translation>“%1”不是导出格式。</translation>
    </message>
    <message>
        <source>Standard output could not be written: %1</source>
        <extracomment>The system&apos;s reason.</extracomment>
        <translation>无法写入标准输出：%1</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export Images</source>
        <translation>导出镜像</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Sep&amp;arator</source>
        <comment>What stands between cells</comment>
        <translation>分隔符(&amp;A)</translation>
    </message>
    <message>
        <source>Separator</source>
        <comment>What stands between cells</comment>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>The character between the cells of a CSV file</source>
        <translation>CSV 文件中单元格之间的字符</translation>
    </message>
    <message>
        <source>Otherwise each becomes a space</source>
        <translation>否则每个换行都变成一个空格</translation>
    </message>
    <message>
        <source>Keep line &amp;breaks in cells</source>
        <translation>保留单元格中的换行(&amp;B)</translation>
    </message>
    <message>
        <source>Writes numbers of 12 or more digits, and those that begin with 0, as =&quot;…&quot;, so that spreadsheets do not round them</source>
        <translation>将 12 位及以上的数字和以 0 开头的数字写成 =&quot;…&quot;，使电子表格不对其取整</translation>
    </message>
    <message>
        <source>Long &amp;numbers as text</source>
        <translation>长数字作为文本(&amp;N)</translation>
    </message>
    <message>
        <source>Puts &apos; before text that a spreadsheet would run as a formula</source>
        <translation>在电子表格会当作公式运行的文本前加 &apos;</translation>
    </message>
    <message>
        <source>&amp;Guard against formulas in names and tags</source>
        <translation>防止名称和标签中的公式(&amp;G)</translation>
    </message>
    <message>
        <source>Begins the file with a byte order mark</source>
        <translation>在文件开头写入字节顺序标记</translation>
    </message>
    <message>
        <source>&amp;Mark as UTF-8 for Excel</source>
        <translation>为 Excel 标记为 UTF-8(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Drag a column to another place</source>
        <translation>将列拖到其他位置</translation>
    </message>
    <message>
        <source>Check all columns</source>
        <translation>选中所有列</translation>
    </message>
    <message>
        <source>All</source>
        <comment>Check all columns</comment>
        <translation>全选</translation>
    </message>
    <message>
        <source>Check the columns that the table shows</source>
        <translation>选中表格所显示的列</translation>
    </message>
    <message>
        <source>As in the table</source>
        <comment>Check the columns that the table shows</comment>
        <translation>与表格相同</translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>Goes on to the choice of a file.</extracomment>
        <translation>导出…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Selected: %Ln images</source>
        <extracomment>Which rows to export; the number is that of the rows.</extracomment>
        <translation>
            <numerusform>所选(&amp;S)：%Ln 个镜像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fo&amp;und: %Ln images</source>
        <extracomment>Which rows to export: those that the find box lets through.</extracomment>
        <translation>
            <numerusform>找到的(&amp;U)：%Ln 个镜像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All &amp;loaded: %Ln images</source>
        <extracomment>Which rows to export; the number is that of the rows.</extracomment>
        <translation>
            <numerusform>全部已加载(&amp;L)：%Ln 个镜像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found in e&amp;verything: at least %Ln images, loads the rest</source>
        <extracomment>Which rows to export: those that the find box lets through once everything is loaded; the number is that of the rows that are loaded already.</extracomment>
        <translation>
            <numerusform>在全部中找到的(&amp;V)：至少 %Ln 个镜像，将加载其余</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Everything: %Ln images, loads the rest</source>
        <extracomment>Which rows to export; those that are missing are loaded before.</extracomment>
        <translation>
            <numerusform>全部(&amp;E)：%Ln 个镜像，将加载其余</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Everything: at least %Ln images, loads the rest</source>
        <translation>
            <numerusform>全部(&amp;E)：至少 %Ln 个镜像，将加载其余</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>What is looked for has changed.</source>
        <translation>要查找的内容已改变。</translation>
    </message>
    <message>
        <source>Export Images</source>
        <translation>导出镜像</translation>
    </message>
    <message>
        <source>%1 (*.%2)</source>
        <extracomment>A kind of file and the ending of its name, as in &quot;CSV (*.csv)&quot;.</extracomment>
        <translation>%1 (*.%2)</translation>
    </message>
    <message>
        <source>Loading the missing images…</source>
        <translation>正在加载缺少的镜像…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The find text takes too long with these images.</source>
        <translation>查找文本在这些镜像上耗时过长。</translation>
    </message>
    <message numerus="yes">
        <source>Exporting %Ln images…</source>
        <translation>
            <numerusform>正在导出 %Ln 个镜像…</numerusform>
        </translation>
    </message>
    <message>
        <source>Not exported:</source>
        <translation>未导出：</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>选择其他文件…</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln images</source>
        <translation>
            <numerusform>已导出 %Ln 个镜像</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>%1 is the path of the file.</extracomment>
        <translation>打开</translation>
    </message>
    <message>
        <source>No program opens such files. The file is at %1.</source>
        <translation>没有程序可打开此类文件。文件位于 %1。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <extracomment>%1 is the path of the folder.</extracomment>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>No program opens folders. This one is %1.</source>
        <translation>没有程序可打开文件夹。此文件夹为 %1。</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Path copied</source>
        <translation>已复制路径</translation>
    </message>
    <message>
        <source>It cannot be opened here:</source>
        <translation>无法在此处打开：</translation>
    </message>
    <message numerus="yes">
        <source>%Ln values are not what the API describes and are incomplete in the file. JSON keeps them as sent.</source>
        <translation>
            <numerusform>有 %Ln 个值与 API 的描述不符，在文件中不完整。JSON 按原样保留它们。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions could not be read in full.</source>
        <translation>
            <numerusform>有 %Ln 个地域未能完整读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln images could not be read.</source>
        <translation>
            <numerusform>有 %Ln 个镜像无法读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more images came than the service reported.</source>
        <translation>
            <numerusform>比服务报告的多出 %Ln 个镜像。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions were not read to the end.</source>
        <translation>
            <numerusform>有 %Ln 个地域未读到末尾。</numerusform>
        </translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>未写入文件。</translation>
    </message>
    <message>
        <source>Export canceled.</source>
        <translation>导出已取消。</translation>
    </message>
</context>
<context>
    <name>ExportJob</name>
    <message>
        <source>Its reader has already taken a part of it.</source>
        <translation>读取方已取走其中一部分。</translation>
    </message>
</context>
<context>
    <name>FacetBox</name>
    <message>
        <source>Facet %1</source>
        <extracomment>What a screen reader says for a group of values; %1 is what they are values of.</extracomment>
        <translation>分面 %1</translation>
    </message>
    <message>
        <source>%1: more values</source>
        <translation>%1：更多值</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <extracomment>Button that lists the values of a facet that have no room.</extracomment>
        <translation>
            <numerusform>还有 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more; use the find box</source>
        <extracomment>The last line of a menu of values, of which so many have no room.</extracomment>
        <translation>
            <numerusform>还有 %Ln 个；请使用查找框</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Deselect</source>
        <translation>取消选择(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Only This</source>
        <translation>仅此项(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Also This</source>
        <translation>也包括此项(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Everything but This</source>
        <translation>除此之外的全部(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Copy Value</source>
        <translation>复制值(&amp;C)</translation>
    </message>
    <message>
        <source>Value copied</source>
        <translation>已复制值</translation>
    </message>
</context>
<context>
    <name>FacetButton</name>
    <message>
        <source>None</source>
        <extracomment>A value of a facet: images that have none.</extracomment>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln images</source>
        <extracomment>What a screen reader says: a value and how many images have it.</extracomment>
        <translation>
            <numerusform>%1，%Ln 个镜像</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: click to narrow to it, Ctrl+click to add it</source>
        <translation>%1：点击以缩小到此值，Ctrl+点击以添加</translation>
    </message>
</context>
<context>
    <name>FacetStrip</name>
    <message>
        <source>More facets</source>
        <translation>更多分面</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more facets</source>
        <extracomment>Button that shows those for which the window is too narrow.</extracomment>
        <translation>
            <numerusform>还有 %Ln 个分面</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Only the account &quot;%1&quot; is asked, not %2.</source>
        <translation>只请求账号“%1”，不请求 %2。</translation>
    </message>
</context>
<context>
    <name>FailureBanner</name>
    <message>
        <source>Copy RequestId</source>
        <translation>复制 RequestId</translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln RequestIds</source>
        <translation>
            <numerusform>复制 %Ln 个 RequestId</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy &amp;Message</source>
        <translation>复制消息(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>重试(&amp;R)</translation>
    </message>
    <message>
        <source>Message copied</source>
        <translation>已复制消息</translation>
    </message>
    <message numerus="yes">
        <source>%Ln RequestIds copied</source>
        <translation>
            <numerusform>已复制 %Ln 个 RequestId</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 ›</source>
        <extracomment>Button that shows the next of several failures, as in &quot;1 of 3 ›&quot;.</extracomment>
        <translation>%1 / %2 ›</translation>
    </message>
    <message>
        <source>Next failure</source>
        <translation>下一个失败</translation>
    </message>
    <message>
        <source>Less</source>
        <extracomment>Buttons that show and hide where a failure comes from.</extracomment>
        <translation>收起</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Edit image IDs</source>
        <translation>编辑镜像 ID</translation>
    </message>
    <message>
        <source>Edit filters</source>
        <translation>编辑过滤器</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>编辑标签</translation>
    </message>
    <message>
        <source>Edit instance type</source>
        <translation>编辑实例机型</translation>
    </message>
    <message>
        <source>Choose regions</source>
        <translation>选择地域</translation>
    </message>
</context>
<context>
    <name>FailureGroups</name>
    <message>
        <source>The search was not sent:</source>
        <translation>搜索未发送：</translation>
    </message>
    <message>
        <source>%1 could not be read:</source>
        <translation>无法读取%1：</translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions of %1 could not be read:</source>
        <extracomment>%1 is the name of an account.</extracomment>
        <translation>
            <numerusform>无法读取 %1 的 %Ln 个地域：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions could not be read:</source>
        <translation>
            <numerusform>无法读取 %Ln 个地域：</numerusform>
        </translation>
    </message>
    <message>
        <source>RequestId %1</source>
        <translation>RequestId %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions of the accounts %1 could not be read:</source>
        <extracomment>%1 is a list of names of accounts, two at least.</extracomment>
        <translation>
            <numerusform>无法读取账号 %1 的 %Ln 个地域：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureText</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of an account, %2 are sentences on what is wrong with it.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln accounts could be opened.</source>
        <translation>
            <numerusform>%Ln 个账号均无法打开。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nor could these: %1.</source>
        <extracomment>%1 is a list of names of accounts, behind others of which the reason is told.</extracomment>
        <translation>以下账号也无法打开：%1。</translation>
    </message>
</context>
<context>
    <name>FieldNote</name>
    <message>
        <source>Wrong</source>
        <extracomment>What a screen reader says for the sign beside what is wrong with a field.</extracomment>
        <translation>有误</translation>
    </message>
</context>
<context>
    <name>FieldRows</name>
    <message>
        <source>%1: %2</source>
        <extracomment>What a screen reader says for a field: its name and its value.</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>FileExcerpt</name>
    <message>
        <source>The file has changed meanwhile.</source>
        <translation>文件在此期间已被更改。</translation>
    </message>
</context>
<context>
    <name>FileWalk</name>
    <message>
        <source>It is not a regular file.</source>
        <translation>它不是普通文件。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>The folder may not be read.</source>
        <translation>不允许读取该文件夹。</translation>
    </message>
    <message>
        <source>It is larger than 5 MiB.</source>
        <translation>它大于 5 MiB。</translation>
    </message>
    <message>
        <source>It is a binary file.</source>
        <translation>它是二进制文件。</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>&amp;Regions</source>
        <translation>地域(&amp;R)</translation>
    </message>
    <message>
        <source>Add a region by its ID</source>
        <translation>按 ID 添加地域</translation>
    </message>
    <message>
        <source>Add…</source>
        <comment>Adds a region</comment>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Check all regions</source>
        <translation>选中所有地域</translation>
    </message>
    <message>
        <source>All</source>
        <comment>Check all regions</comment>
        <translation>全选</translation>
    </message>
    <message>
        <source>Check no region</source>
        <translation>取消选中所有地域</translation>
    </message>
    <message>
        <source>None</source>
        <comment>Check no region</comment>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>公共</translation>
    </message>
    <message>
        <source>Pu&amp;blic</source>
        <comment>Type of images</comment>
        <translation>公共(&amp;B)</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Priv&amp;ate</source>
        <comment>Type of images</comment>
        <translation>自定义(&amp;A)</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>&amp;Shared</source>
        <comment>Type of images</comment>
        <translation>共享(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Image name</source>
        <translation>镜像名称</translation>
    </message>
    <message>
        <source>contains, asks the cloud</source>
        <translation>包含，在云端查询</translation>
    </message>
    <message>
        <source>&amp;Platform</source>
        <translation>平台(&amp;P)</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>any, such as Ubuntu</source>
        <translation>任意，例如 Ubuntu</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>key=value, or key</source>
        <translation>键=值，或键</translation>
    </message>
    <message>
        <source>Fits t&amp;ype</source>
        <translation>适用机型(&amp;Y)</translation>
    </message>
    <message>
        <source>Instance type</source>
        <translation>实例机型</translation>
    </message>
    <message>
        <source>SA5.MEDIUM2</source>
        <translation>SA5.MEDIUM2</translation>
    </message>
    <message>
        <source>Image I&amp;Ds</source>
        <translation>镜像 ID(&amp;D)</translation>
    </message>
    <message>
        <source>Image IDs</source>
        <translation>镜像 ID</translation>
    </message>
    <message>
        <source>paste or drop img-… ids</source>
        <translation>粘贴或拖入 img-… ID</translation>
    </message>
    <message>
        <source>Reset the query</source>
        <translation>重置查询</translation>
    </message>
    <message>
        <source>All regions, no filters, no image IDs</source>
        <translation>所有地域，无过滤器，无镜像 ID</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Tag &amp;key</source>
        <translation>标签键(&amp;K)</translation>
    </message>
    <message>
        <source>Tag key</source>
        <translation>标签键</translation>
    </message>
    <message>
        <source>any key</source>
        <translation>任意键</translation>
    </message>
    <message>
        <source>Tag val&amp;ue</source>
        <translation>标签值(&amp;U)</translation>
    </message>
    <message>
        <source>Tag value</source>
        <translation>标签值</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>任意值</translation>
    </message>
    <message>
        <source>Clear the other filters</source>
        <translation>清除其他过滤器</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>Drops the filters that have no field</comment>
        <translation>清除</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已保存的搜索</translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>Button with the menu of saved searches.</extracomment>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Filters do not apply while image IDs are given. Press Ctrl+Enter to search.</source>
        <translation>给出镜像 ID 时不应用过滤器。按 Ctrl+Enter 搜索。</translation>
    </message>
    <message>
        <source>No type is checked, so images of every type are searched.</source>
        <translation>未选中类型，因此搜索所有类型的镜像。</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>Unfolds filters that are rarely used.</extracomment>
        <translation>更多</translation>
    </message>
    <message numerus="yes">
        <source>More (%Ln set)</source>
        <translation>
            <numerusform>更多（已设 %Ln 项）</numerusform>
        </translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>更多过滤器</translation>
    </message>
    <message numerus="yes">
        <source>More filters, %Ln set</source>
        <translation>
            <numerusform>更多过滤器，已设 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Also filtered by %1.</source>
        <translation>还按以下条件过滤：%1。</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>%1 of %2 loaded</source>
        <translation>%1 / 已加载 %2</translation>
    </message>
    <message numerus="yes">
        <source>Load %Ln more</source>
        <translation>
            <numerusform>再加载 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Load what is missing, so that all of it is searched</source>
        <translation>加载缺少的内容，以便搜索全部</translation>
    </message>
    <message>
        <source>Show all</source>
        <extracomment>Button that clears the find box and the facets.</extracomment>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Clear the find box and the facets</source>
        <translation>清除查找框和分面</translation>
    </message>
    <message>
        <source>Still showing all rows</source>
        <translation>仍显示所有行</translation>
    </message>
    <message>
        <source>Still showing “%1”</source>
        <translation>仍显示“%1”</translation>
    </message>
    <message>
        <source>%1, days of %2</source>
        <extracomment>%1 is as in &quot;37 of 1,204 loaded&quot;, %2 the name of the time zone in which days begin.</extracomment>
        <translation>%1，日期按 %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>In the find box: how many rows of how many are found.</extracomment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>FindExpression</name>
    <message>
        <source>The regular expression would take too long with “%1”: make it simpler.</source>
        <translation>正则表达式在“%1”上耗时过长：请简化。</translation>
    </message>
    <message>
        <source>There is no key &quot;%1:&quot;; put text with a colon in quotes. Keys are %2.</source>
        <extracomment>%1 is the word before a colon, %2 a list of words that may stand there.</extracomment>
        <translation>没有键“%1:”；含冒号的文本请加引号。可用的键为 %2。</translation>
    </message>
    <message>
        <source>OR cannot join words here: separate the values of a key with commas, as in platform:ubuntu,debian, or put the word in quotes.</source>
        <translation>此处不能用 OR 连接词语：请用逗号分隔同一键的值，如 platform:ubuntu,debian，或将该词加上引号。</translation>
    </message>
    <message>
        <source>This computer does not know the time zone %1, in which the search was saved.</source>
        <extracomment>%1 is the name of a time zone, such as &quot;Asia/Seoul&quot;.</extracomment>
        <translation>本计算机不认识保存该搜索时的时区 %1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number: write 50, &lt;=50, &gt;50 or 20..100.</source>
        <translation>“%1”不是数字：请写成 50、&lt;=50、&gt;50 或 20..100。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date: write 2025, 2025-03, &gt;2025-03-31, 2024..2025, or &lt;30d for the last 30 days.</source>
        <translation>“%1”不是日期：请写成 2025、2025-03、&gt;2025-03-31、2024..2025，或用 &lt;30d 表示最近 30 天。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither yes nor no.</source>
        <translation>“%1”既不是 yes 也不是 no。</translation>
    </message>
    <message>
        <source>There is no region &quot;%1&quot;: write an id such as ap-seoul, a name, or all.</source>
        <translation>没有地域“%1”：请写 ap-seoul 之类的 ID、名称或 all。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of days: write yes, 7d, &gt;7d or 7d..30d.</source>
        <translation>“%1”不是天数：请写 yes、7d、&gt;7d 或 7d..30d。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nothing to differ in: write any, state, size, os or deprecation.</source>
        <translation>“%1”不是可比较的项目：请写 any、state、size、os 或 deprecation。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; leaves no image of the only account that is asked, &quot;%2&quot;.</source>
        <extracomment>%1 is a text of the find box, %2 the name of an account&apos;s profile.</extracomment>
        <translation>“%1”不会留下所请求的唯一账号“%2”的任何镜像。</translation>
    </message>
    <message>
        <source>The regular expression is wrong: %1 (at character %2).</source>
        <extracomment>%1 says what is wrong with a regular expression, %2 at which of its characters.</extracomment>
        <translation>正则表达式有误：%1（第 %2 个字符处）。</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln regions that are not read whole nobody knows what is in them.</source>
        <translation>
            <numerusform>有 %Ln 个地域未完整读取，其中有什么无人知晓。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody knows what is in %1, which is not read whole.</source>
        <extracomment>%1 is a list of regions.</extracomment>
        <translation>%1 未完整读取，其中有什么无人知晓。</translation>
    </message>
    <message>
        <source>A region that in: names was not asked.</source>
        <translation>in: 所指的地域未被查询。</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find in results</source>
        <translation>在结果中查找</translation>
    </message>
    <message>
        <source>Find in results, such as ubuntu arch:arm size:&lt;=50</source>
        <translation>在结果中查找，例如 ubuntu arch:arm size:&lt;=50</translation>
    </message>
    <message>
        <source>Find options</source>
        <translation>查找选项</translation>
    </message>
</context>
<context>
    <name>FindHelp</name>
    <message>
        <source>a part of the text; after = the whole text; * stands for anything</source>
        <translation>文本的一部分；= 之后为整个文本；* 代表任意内容</translation>
    </message>
    <message>
        <source>one of its values, or its words in the table; * stands for anything</source>
        <translation>其值之一，或它在表格中的文字；* 代表任意内容</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes 或 no</translation>
    </message>
    <message>
        <source>a whole number, a comparison or a range</source>
        <translation>整数、比较或范围</translation>
    </message>
    <message>
        <source>a day, month or year, a comparison, a range, or days back from now</source>
        <translation>日、月或年，比较、范围，或从现在往回的天数</translation>
    </message>
    <message>
        <source>the key of a tag, or its key and value</source>
        <translation>标签的键，或其键和值</translation>
    </message>
    <message>
        <source>a part of a snapshot&apos;s ID</source>
        <translation>快照 ID 的一部分</translation>
    </message>
    <message>
        <source>Key</source>
        <extracomment>Headings of a table of what can be written in the find box.</extracomment>
        <translation>键</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>可接受</translation>
    </message>
    <message>
        <source>Examples</source>
        <extracomment>Heading of a column.</extracomment>
        <translation>示例</translation>
    </message>
    <message>
        <source>Some cell of the image has this text.</source>
        <translation>镜像的某个单元格含有此文本。</translation>
    </message>
    <message>
        <source>The image has both.</source>
        <translation>镜像两者都有。</translation>
    </message>
    <message>
        <source>It has both in one piece.</source>
        <translation>两者连在一起。</translation>
    </message>
    <message>
        <source>No cell has it. A minus sign turns every term round.</source>
        <translation>没有单元格含有它。减号可反转任何条件。</translation>
    </message>
    <message>
        <source>A comma means &quot;or&quot;.</source>
        <translation>逗号表示“或”。</translation>
    </message>
    <message>
        <source>There is no value.</source>
        <translation>没有值。</translation>
    </message>
    <message>
        <source>The same as deprecated:yes.</source>
        <translation>与 deprecated:yes 相同。</translation>
    </message>
    <message>
        <source>The find box narrows the rows that are loaded, as you type. It does not ask the cloud. All words and terms must match; small and capital letters are the same unless Match case is on.</source>
        <translation>查找框会随您的输入缩小已加载的行，不会查询云端。所有词语和条件都必须匹配；除非打开“区分大小写”，否则大小写视为相同。</translation>
    </message>
    <message>
        <source>Write</source>
        <extracomment>Headings of a table of what can be written in the find box.</extracomment>
        <translation>输入</translation>
    </message>
    <message>
        <source>Finds</source>
        <translation>查找到</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Regular expressions</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>With Regular expression on, the whole text is one, without keys; it must match within one cell. One that would take too long is refused.</source>
        <translation>打开“正则表达式”后，整个文本即为一个表达式，不含键；它必须在一个单元格内匹配。耗时过长的表达式会被拒绝。</translation>
    </message>
</context>
<context>
    <name>FindOption</name>
    <message>
        <source>There is no facet &quot;%1&quot;.</source>
        <translation>没有分面“%1”。</translation>
    </message>
</context>
<context>
    <name>FindOptionsMenu</name>
    <message>
        <source>Match &amp;case</source>
        <translation>区分大小写(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>全字匹配(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Regular expression</source>
        <translation>正则表达式(&amp;R)</translation>
    </message>
    <message>
        <source>Find &amp;Options</source>
        <translation>查找选项(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Earlier Finds</source>
        <translation>以前的查找(&amp;E)</translation>
    </message>
    <message>
        <source>Aa</source>
        <extracomment>A mark in the find box: upper and lower case are told apart.</extracomment>
        <translation>Aa</translation>
    </message>
    <message>
        <source>match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Remove match case</source>
        <translation>移除区分大小写</translation>
    </message>
    <message>
        <source>“word”</source>
        <extracomment>A mark in the find box: what is typed is found as whole words only.</extracomment>
        <translation>“词”</translation>
    </message>
    <message>
        <source>whole words</source>
        <translation>全字匹配</translation>
    </message>
    <message>
        <source>Remove whole words</source>
        <translation>移除全字匹配</translation>
    </message>
    <message>
        <source>.*</source>
        <extracomment>A mark in the find box: what is typed is a regular expression.</extracomment>
        <translation>.*</translation>
    </message>
    <message>
        <source>regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Remove regular expression</source>
        <translation>移除正则表达式</translation>
    </message>
    <message>
        <source>in %1</source>
        <extracomment>A mark in the find box: only a column is searched, such as &quot;in Name&quot;.</extracomment>
        <translation>在 %1 中</translation>
    </message>
    <message>
        <source>Remove in %1</source>
        <extracomment>Takes away that only a column is searched, as in &quot;Remove in Name&quot;.</extracomment>
        <translation>移除“在 %1 中”</translation>
    </message>
    <message>
        <source>&amp;In</source>
        <translation>范围(&amp;I)</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>所有列</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list of regions, separated by commas.</extracomment>
        <translation>
            <numerusform>%1 以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>No successor is known.</source>
        <translation>没有已知的后继。</translation>
    </message>
    <message>
        <source>%1 cannot be used: its state is %2 in %3.</source>
        <extracomment>%1 is the name of an image, %2 its state, such as CREATEFAILED, %3 a region.</extracomment>
        <translation>%1 无法使用：它在 %3 的状态为 %2。</translation>
    </message>
    <message>
        <source>%1 stands under several regions of the map, and is in %2 only.</source>
        <extracomment>%1 is the name of an image, %2 a list of regions.</extracomment>
        <translation>%1 写在映射的多个地域下，但只在 %2。</translation>
    </message>
    <message>
        <source>%1 is deprecated in %2.</source>
        <extracomment>%1 is the name of an image, %2 a region.</extracomment>
        <translation>%1 在 %2 已弃用。</translation>
    </message>
    <message>
        <source>The image is called &quot;%1&quot;, and the comment says &quot;%2&quot;.</source>
        <extracomment>%1 and %2 are names of images.</extracomment>
        <translation>镜像名为“%1”，而注释写的是“%2”。</translation>
    </message>
    <message>
        <source>There is a newer build of %1.</source>
        <extracomment>%1 is the name of an image.</extracomment>
        <translation>%1 有更新的构建。</translation>
    </message>
    <message>
        <source>%1 is in %2.</source>
        <extracomment>%1 is the name of an image, %2 a list of regions.</extracomment>
        <translation>%1 在 %2。</translation>
    </message>
    <message>
        <source>Deleted, no longer shared, or another account&apos;s: these cannot be told apart.</source>
        <translation>已删除、不再共享，或属于其他账号：这几种情况无法区分。</translation>
    </message>
    <message>
        <source>%1 is not in %2, for which it is pinned, but in %3.</source>
        <extracomment>%1 is the name of an image, %2 a region, %3 a list of regions.</extracomment>
        <translation>%1 不在其固定的 %2，而在 %3。</translation>
    </message>
    <message>
        <source>%1, for which it is pinned, was not read; %2 is in %3.</source>
        <extracomment>%1 is a region, %2 the name of an image, %3 a list of regions.</extracomment>
        <translation>未能读取其固定的 %1；%2 在 %3。</translation>
    </message>
    <message numerus="yes">
        <source>%1 was made on %2, %n days ago.</source>
        <extracomment>%1 is the name of an image, %2 a date, %n a number of days.</extracomment>
        <translation>
            <numerusform>%1 创建于 %2，即 %n 天前。</numerusform>
        </translation>
    </message>
    <message>
        <source>Successor: %1, %2 of %3.</source>
        <extracomment>%1 is an image id, %2 the name of the image, %3 a date.</extracomment>
        <translation>后继：%1，%3 的 %2。</translation>
    </message>
    <message>
        <source>Another one is as new.</source>
        <translation>还有另一个同样新。</translation>
    </message>
    <message>
        <source>It is missing in %1.</source>
        <extracomment>%1 is a list of regions.</extracomment>
        <translation>%1 中缺少它。</translation>
    </message>
    <message>
        <source>Whether it is in %1 is not known.</source>
        <extracomment>%1 is a list of regions.</extracomment>
        <translation>不知道它是否在 %1。</translation>
    </message>
    <message>
        <source>Terraform re-creates what uses it.</source>
        <translation>Terraform 会重新创建使用它的资源。</translation>
    </message>
    <message>
        <source>Ignored: %1.</source>
        <extracomment>%1 is the reason that somebody gave.</extracomment>
        <translation>已忽略：%1。</translation>
    </message>
    <message>
        <source>It was to be ignored until a day that is no date.</source>
        <translation>原本要忽略到某一天，但那不是日期。</translation>
    </message>
    <message>
        <source>It was ignored until %1: %2.</source>
        <extracomment>%1 is a date, %2 the reason that somebody gave.</extracomment>
        <translation>忽略至 %1：%2。</translation>
    </message>
    <message>
        <source>none is named</source>
        <translation>未指明</translation>
    </message>
    <message>
        <source>from the key of a map</source>
        <translation>来自映射的键</translation>
    </message>
    <message>
        <source>from the block around it</source>
        <translation>来自其所在的块</translation>
    </message>
    <message>
        <source>from the provider %1</source>
        <extracomment>%1 is the name of a provider of Terraform.</extracomment>
        <translation>来自 provider %1</translation>
    </message>
    <message>
        <source>from its line</source>
        <translation>来自所在行</translation>
    </message>
    <message>
        <source>from the path of the file</source>
        <translation>来自文件路径</translation>
    </message>
    <message>
        <source>No region was asked.</source>
        <translation>没有查询任何地域。</translation>
    </message>
    <message>
        <source>%1, for which it is pinned, was not read, and no region that was read has it.</source>
        <extracomment>%1 is a region.</extracomment>
        <translation>未能读取其固定的 %1，已读取的地域中也没有它。</translation>
    </message>
    <message>
        <source>There may be a newer one in what could not be read.</source>
        <extracomment>Another image than the one that was found.</extracomment>
        <translation>未能读取的部分中可能有更新的镜像。</translation>
    </message>
    <message>
        <source>It is in no region, and all were asked. %1</source>
        <extracomment>%1 is a sentence.</extracomment>
        <translation>已查询全部地域，都没有它。%1</translation>
    </message>
    <message>
        <source>It is not in %1, for which it is pinned: either gone, or in what was not read: %2.</source>
        <extracomment>An image; %1 is a region, %2 a list of regions.</extracomment>
        <translation>它不在所固定的地域 %1：要么已不存在，要么在未读取的地域：%2。</translation>
    </message>
    <message>
        <source>It was not found, but may be in what was not read: %1.</source>
        <extracomment>An image; %1 is a list of regions.</extracomment>
        <translation>未找到，但可能在未读取的地域：%1。</translation>
    </message>
    <message>
        <source>It is not ignored: cvm-ignore needs a reason, as in &quot;cvm-ignore: reason&quot;.</source>
        <translation>未被忽略：cvm-ignore 需要理由，例如“cvm-ignore: 理由”。</translation>
    </message>
    <message>
        <source>%1, for which it is pinned, is no region that is known here, and was not asked.</source>
        <extracomment>%1 is what a file has in the place of a region.</extracomment>
        <translation>其固定的 %1 不是这里已知的地域，因此未查询。</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Enter an API key…</source>
        <translation>输入 API 密钥…</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>试用演示</translation>
    </message>
    <message>
        <source>Use the role of this machine</source>
        <translation>使用本机的角色</translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts were found on this computer</source>
        <translation>
            <numerusform>在本计算机上找到 %Ln 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is copied or changed: keys are read where they are. This program only asks, so nothing in the cloud can change.</source>
        <translation>不会复制或更改任何内容：密钥从原处读取。本程序只查询，因此云上的任何内容都不会改变。</translation>
    </message>
    <message>
        <source>No account was found on this computer</source>
        <translation>在本计算机上未找到账号</translation>
    </message>
    <message>
        <source>To look at the images of your account, do one of these:</source>
        <translation>要查看您账号的镜像，请执行以下任一操作：</translation>
    </message>
    <message>
        <source>Sign in with tccli: run “tccli auth login”. The account then appears here by itself.</source>
        <translation>用 tccli 登录：运行“tccli auth login”。随后账号会自动出现在这里。</translation>
    </message>
    <message>
        <source>Set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, and start this program again.</source>
        <translation>设置 TENCENTCLOUD_SECRET_ID 和 TENCENTCLOUD_SECRET_KEY，然后重新启动本程序。</translation>
    </message>
    <message>
        <source>Enter an API key below, to be kept in the keyring of this computer.</source>
        <translation>在下面输入 API 密钥，它会保存在本计算机的密钥环中。</translation>
    </message>
    <message>
        <source>• %1</source>
        <extracomment>One of a list of things to do.</extracomment>
        <translation>• %1</translation>
    </message>
</context>
<context>
    <name>FoldingButtons</name>
    <message>
        <source>%1: %2</source>
        <extracomment>On a button with a menu; %1 is what it is about, such as &quot;Show&quot;, %2 what is chosen.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: all</source>
        <extracomment>On a button with a menu of things to narrow to; %1 is &quot;Show&quot;. None of them is chosen.</extracomment>
        <translation>%1：全部</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln chosen</source>
        <extracomment>The same; %Ln is how many of them are chosen.</extracomment>
        <translation>
            <numerusform>%1：已选 %Ln 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeadlessExport</name>
    <message numerus="yes">
        <source>%1 of %n images</source>
        <translation>
            <numerusform>%1 / %n 个镜像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n regions</source>
        <translation>
            <numerusform>%1 / %n 个地域</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries could not be read as images.</source>
        <translation>
            <numerusform>有 %n 个条目无法作为镜像读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more images came than the service reported.</source>
        <translation>
            <numerusform>比服务报告的多出 %n 个镜像。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the images that the service reported did not come.</source>
        <translation>
            <numerusform>服务报告的镜像中有 %n 个没有收到。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is nowhere in all asked regions.</source>
        <extracomment>%1 is an image id.</extracomment>
        <translation>%1 不在所查询的任何地域中。</translation>
    </message>
    <message>
        <source>%1 was not found, but may be in what could not be read: %2.</source>
        <extracomment>%1 is an image id, %2 a list of regions.</extracomment>
        <translation>未找到 %1，但它可能在未能读取的部分中：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n values are not what the API describes and are incomplete in the file: %1. JSON keeps them as sent.</source>
        <extracomment>%1 is a list of columns.</extracomment>
        <translation>
            <numerusform>有 %n 个值与 API 的描述不符，在文件中不完整：%1。JSON 按原样保留它们。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>It is hidden in the settings and was not asked. --region asks it.</source>
        <translation>它在设置中被隐藏，未被查询。使用 --region 可查询它。</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Here you say which images the cloud is asked for: in which regions, and by which filters. Nothing is asked until you press Search, or Enter in a field.</source>
        <translation>在这里说明向云端查询哪些镜像：在哪些地域，用哪些过滤器。在您按“搜索”或在字段中按 Enter 之前，不会查询任何内容。</translation>
    </message>
    <message>
        <source>Click a region to check or uncheck it. Beside it stands how many images it has, and how many of them are loaded. A region that could not be read is marked; its images are unknown, not missing.</source>
        <translation>点击地域可选中或取消选中它。旁边显示它有多少镜像，其中已加载多少。未能读取的地域会有标记；其镜像是未知，而不是缺少。</translation>
    </message>
    <message>
        <source>Image IDs can be pasted in any text, or dropped as a file. While there are some, filters are switched off, since the service takes only one of both. IDs that were not found are named above the table.</source>
        <translation>镜像 ID 可以粘贴在任意文本中，或以文件拖入。有 ID 时过滤器会被关闭，因为服务只接受两者之一。未找到的 ID 会在表格上方列出。</translation>
    </message>
    <message>
        <source>Fits type asks for images that an instance type can run.</source>
        <translation>“适用机型”查询某一实例机型可运行的镜像。</translation>
    </message>
    <message>
        <source>The find box narrows what is loaded. It does not ask the cloud; while rows are missing it says so, and Load all fetches them.</source>
        <translation>查找框缩小已加载的内容，不会查询云端；有行缺少时它会说明，“全部加载”会取回它们。</translation>
    </message>
    <message>
        <source>Chips in the box are what else narrows the rows: options, and values of the facets. Each can be removed there, and Show all removes everything.</source>
        <translation>框中的标签块是缩小各行的其他条件：选项和分面的值。每个都可在那里移除，“全部显示”会移除全部。</translation>
    </message>
    <message>
        <source>A text that cannot be read is underlined where it is wrong. The rows stay those of the last text that could be read. All that can be written is under Find Language.</source>
        <translation>无法读取的文本会在出错处加下划线。各行保持为上一个可读取文本的结果。可书写的全部内容见“查找语言”。</translation>
    </message>
    <message>
        <source>A facet counts the values of a column in the rows that are found. Click a value to narrow to it; Ctrl+click adds another one.</source>
        <translation>分面统计找到的行中某列的值。点击一个值以缩小到它；Ctrl+点击可再添加一个。</translation>
    </message>
    <message>
        <source>The counts of a facet are what its other values would leave.</source>
        <translation>分面的计数是其其他值会留下的行数。</translation>
    </message>
    <message>
        <source>The table has a row for each image and region. Click a heading to sort, and Shift+click to sort by more columns; a third click takes the sort away. Drag headings to move columns, and use the menu of a heading to show or hide them.</source>
        <translation>表格中每个镜像和地域占一行。点击表头以排序，Shift+点击可按更多列排序；第三次点击取消排序。拖动表头可移动列，用表头的菜单可显示或隐藏列。</translation>
    </message>
    <message>
        <source>Further pages are loaded as you scroll; Load all loads everything. Sorting covers what is loaded.</source>
        <translation>滚动时会加载后续的页；“全部加载”会加载全部。排序覆盖已加载的内容。</translation>
    </message>
    <message>
        <source>The menu of a cell narrows to its value, asks the cloud for it, copies and compares.</source>
        <translation>单元格的菜单可缩小到其值、向云端查询它、复制和比较。</translation>
    </message>
    <message>
        <source>Everything about the image that is selected, with its snapshots and tags. Every value can be selected and copied.</source>
        <translation>所选镜像的全部信息，包括其快照和标签。每个值都可以选择和复制。</translation>
    </message>
    <message>
        <source>Raw JSON is the image as the service sent it, fields included that have no place elsewhere.</source>
        <translation>“原始 JSON”是服务发送的镜像原样，包括在其他地方没有位置的字段。</translation>
    </message>
    <message>
        <source>Export writes the rows that are selected, found or loaded, or everything that the search matches, to a file. A file takes its place only once it is whole.</source>
        <translation>“导出”将所选、找到或已加载的行，或搜索匹配的全部内容写入文件。文件只有在完整之后才会就位。</translation>
    </message>
    <message>
        <source>Texts that a spreadsheet would take for a formula are made harmless in tables.</source>
        <translation>在表格文件中，电子表格会当作公式的文本会被处理为无害。</translation>
    </message>
    <message>
        <source>Copy as Command gives the command that writes the same rows without a window.</source>
        <translation>“复制为命令”给出无需窗口即可写出相同各行的命令。</translation>
    </message>
    <message>
        <source>Keys are read where the tools of the cloud keep them: in the environment, in the files of the SDKs and of tccli, and from the role of a machine. An account can also be made here; its key is kept in the keyring of the desktop.</source>
        <translation>密钥从云工具保存它们的地方读取：环境变量、SDK 和 tccli 的文件，以及机器的角色。也可以在这里创建账号；其密钥保存在桌面的密钥环中。</translation>
    </message>
    <message>
        <source>Several accounts can be asked at once. Their images then have a column of their own that says whose they are.</source>
        <translation>可以同时查询多个账号。这时镜像会有一列说明它们属于谁。</translation>
    </message>
    <message>
        <source>The program only reads. It never changes anything in the cloud.</source>
        <translation>本程序只读取，从不更改云上的任何内容。</translation>
    </message>
    <message>
        <source>Settings hold from the moment they are changed. Those of the connection, such as a proxy, hold for all accounts that do not say something else.</source>
        <translation>设置在更改后立即生效。连接设置（如代理）适用于所有没有另行指定的账号。</translation>
    </message>
    <message>
        <source>A test asks every region once and says where a connection ends.</source>
        <translation>测试会对每个地域查询一次，并说明连接在何处中断。</translation>
    </message>
    <message>
        <source>What failed is named above the table, with what can be done about it. Retry asks only for what failed. Images of a region that failed are unknown.</source>
        <translation>失败的内容会在表格上方列出，并说明可以怎么做。“重试”只查询失败的部分。失败地域的镜像是未知的。</translation>
    </message>
    <message>
        <source>View, Activity lists all requests with their request IDs, which the provider&apos;s support asks for.</source>
        <translation>“视图”中的“活动”列出所有请求及其 RequestId，提供商的支持会询问这些 ID。</translation>
    </message>
    <message>
        <source>Regions and Filters</source>
        <extracomment>Title of a help page.</extracomment>
        <translation>地域和过滤器</translation>
    </message>
    <message>
        <source>Finding in the Results</source>
        <extracomment>Title of a help page.</extracomment>
        <translation>在结果中查找</translation>
    </message>
    <message>
        <source>Facets</source>
        <extracomment>Title of a help page.</extracomment>
        <translation>分面</translation>
    </message>
    <message>
        <source>The Table</source>
        <extracomment>Title of a help page.</extracomment>
        <translation>表格</translation>
    </message>
    <message>
        <source>Details of an Image</source>
        <extracomment>Title of a help page.</extracomment>
        <translation>镜像的详情</translation>
    </message>
    <message>
        <source>Copying and Exporting</source>
        <extracomment>Title of a help page.</extracomment>
        <translation>复制和导出</translation>
    </message>
    <message>
        <source>Accounts</source>
        <extracomment>Title of a help page.</extracomment>
        <translation>账号</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>Title of a help page.</extracomment>
        <translation>设置</translation>
    </message>
    <message>
        <source>When Something Fails</source>
        <extracomment>Title of a help page.</extracomment>
        <translation>出现失败时</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <extracomment>Title of a help page.</extracomment>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Find Language</source>
        <extracomment>Title of a help page.</extracomment>
        <translation>查找语言</translation>
    </message>
    <message>
        <source>A row for each image, a column for each region that was asked: where it is, where it is older than elsewhere, and where it is missing. A region that failed, or is not read to its end, says unknown and never missing; Load all reads the rest.</source>
        <translation>每个镜像一行，每个查询过的地域一列：镜像在哪里、在哪里比别处旧、在哪里缺少。失败或未读完的地域显示未知，绝不显示缺少；“全部加载”会读取其余部分。</translation>
    </message>
    <message>
        <source>Rows by says what makes images of several regions one row. A name that differs from another in case or spaces alone has the sign ≈.</source>
        <translation>“分行依据”决定多个地域的镜像按什么归为一行。与另一名称仅有大小写或空格差异的名称带有 ≈ 标记。</translation>
    </message>
    <message>
        <source>Click a heading to sort. Click the number under a region to see only what is missing there, or the number of regions of an image to see it alone. In the find box, in:ap-seoul, -in:ap-seoul and behind:&gt;7d do the same in both views.</source>
        <translation>点击表头可排序。点击地域下方的数字只看该地域缺少的镜像，点击镜像的地域数只看该镜像。查找框中的 in:ap-seoul、-in:ap-seoul 和 behind:&gt;7d 在两个视图中作用相同。</translation>
    </message>
    <message>
        <source>Instance type adds a row with how many images each region offers for it, or why none. Why Is It Not Here, in the Query menu, says of an ID or a name where it is, where it is not, and where nobody knows.</source>
        <translation>“实例机型”会添加一行，显示每个地域为其提供多少镜像，或为什么没有。“查询”菜单中的“为什么不在这里”会说明某个 ID 或名称在哪里、不在哪里，以及哪里无法得知。</translation>
    </message>
    <message>
        <source>Image IDs that stand in files, such as those of Terraform or Packer, are looked up in the regions: whether the image is still there, and where. Drop files or folders anywhere in the window.</source>
        <translation>对文件（例如 Terraform 或 Packer 的文件）中的镜像 ID 在各地域中查询：镜像是否还在、在哪里。可将文件或文件夹拖放到窗口任意位置。</translation>
    </message>
    <message>
        <source>The worst comes first. Gone is what no region has; what could not be asked is unknown. Double-click a line to open the file there.</source>
        <translation>最严重的排在最前。任何地域都没有的为已消失；无法查询的为未知。双击一行可在该处打开文件。</translation>
    </message>
    <message>
        <source>Files can be kept as a list under a name. Lists are checked at each start.</source>
        <translation>可以将文件以名称保存为列表。每次启动时都会检查这些列表。</translation>
    </message>
    <message>
        <source>Regions × Images</source>
        <extracomment>Title of a help page: in which regions each image is.</extracomment>
        <translation>地域 × 镜像</translation>
    </message>
    <message>
        <source>Pinned IDs</source>
        <extracomment>Title of a help page: image ids that stand in files.</extracomment>
        <translation>固定的 ID</translation>
    </message>
    <message>
        <source>The marks: a tick where the image is, a number of days where it is so much older, a dashed frame where it is missing, hatching with ? where that is unknown, a number in the color of links while it is copied, ! where it is deprecated, and × where it failed.</source>
        <translation>标记的含义：对勾表示镜像存在，天数表示比其他地域旧多少天，虚线框表示缺少，斜线加 ? 表示未知，链接颜色的数字表示正在复制的百分比，! 表示已弃用，× 表示失败。</translation>
    </message>
    <message>
        <source>What is otherwise than at an earlier time: images that are new, gone or rebuilt, and values that are others. Only regions that were read to their end both times are compared; the others are named.</source>
        <translation>与较早时间相比的不同之处：新增、消失或重建的镜像，以及发生变化的值。只比较两次都读取完整的地域，其余地域会另行列出。</translation>
    </message>
    <message>
        <source>Since says which earlier time is meant: the last use of the program, another one before it, or a day.</source>
        <translation>“自”决定与哪个较早的时间比较：上次使用、更早的一次，或某一天。</translation>
    </message>
    <message>
        <source>The find box, the facets and the buttons above the list narrow it. What does not matter can be muted: fields, and images by their names.</source>
        <translation>查找框、分面和列表上方的按钮可缩小列表范围。不重要的变化可以忽略：按字段，或按镜像名称。</translation>
    </message>
    <message>
        <source>What is kept for this, and for how long, is under Memory in the settings.</source>
        <translation>为此保存哪些内容、保存多久，见设置中的“记录”。</translation>
    </message>
    <message>
        <source>What Changed</source>
        <extracomment>Title of a help page: what is otherwise than at an earlier time.</extracomment>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Help topics</source>
        <translation>帮助主题</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>帮助页面</translation>
    </message>
</context>
<context>
    <name>HelpFlow</name>
    <message>
        <source>&amp;Help on This</source>
        <extracomment>Opens help on the part of the window that has the keyboard.</extracomment>
        <translation>此处的帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Find &amp;Language</source>
        <translation>查找语言(&amp;L)</translation>
    </message>
</context>
<context>
    <name>HistoryCommand</name>
    <message>
        <source>list, measure or forget what is remembered</source>
        <translation>列出、度量或清除记录</translation>
    </message>
    <message>
        <source>Tell how many bytes the memory takes.</source>
        <translation>说明记录占用多少字节。</translation>
    </message>
    <message>
        <source>Use this database instead of the usual one.</source>
        <translation>使用此数据库而不是通常的数据库。</translation>
    </message>
    <message>
        <source>What to do; by default it lists.</source>
        <translation>要做什么；默认为列出。</translation>
    </message>
    <message>
        <source>There is no memory %1.</source>
        <extracomment>%1 is a path.</extracomment>
        <translation>没有记录 %1。</translation>
    </message>
    <message>
        <source>Lists (list), or forgets (purge), what &quot;changes&quot; and the window have remembered, a run a line: its number, time in UTC, regions and images, separated by tabs. &quot;history purge&quot; forgets all of it.

Exit status: 0 done; 1 the memory could not be read or written; 2 bad usage.</source>
        <translation>列出（list）或清除（purge）&quot;changes&quot; 和窗口所记录的内容，每次运行一行：编号、UTC 时间、地域和镜像，以制表符分隔。&quot;history purge&quot; 会全部清除。

退出状态：0 完成；1 无法读取或写入记录；2 用法错误。</translation>
    </message>
    <message>
        <source>Nothing is remembered in %1.</source>
        <translation>%1 中没有记住任何内容。</translation>
    </message>
</context>
<context>
    <name>HistoryFlow</name>
    <message>
        <source>First seen</source>
        <extracomment>What happened to an image: the first time that the program saw it.</extracomment>
        <translation>首次出现</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>What happened to an image.</extracomment>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Gone</source>
        <extracomment>What happened to an image: it was not there any more.</extracomment>
        <translation>已消失</translation>
    </message>
    <message>
        <source>There again</source>
        <extracomment>What happened to an image: it was there again.</extracomment>
        <translation>重新出现</translation>
    </message>
    <message>
        <source>Nothing is remembered: see Memory in the settings.</source>
        <translation>没有任何记录：请查看设置中的“记录”。</translation>
    </message>
    <message>
        <source>Nothing is remembered of this image so far. Its region is remembered once all of it is loaded.</source>
        <translation>目前没有此镜像的记录。其地域全部加载后才会记录。</translation>
    </message>
    <message>
        <source>What this query has found of it. Each time is that of the reading that showed it.</source>
        <translation>此查询所查到的该镜像的情况。各时间为查到该情况的那次读取的时间。</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History of the image</source>
        <translation>镜像历史</translation>
    </message>
</context>
<context>
    <name>ImageColumns</name>
    <message>
        <source>Profile</source>
        <extracomment>Column: the name of an account&apos;s profile, where several accounts are asked.</extracomment>
        <translation>配置</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>OS</source>
        <extracomment>Column: operating system.</extracomment>
        <translation>操作系统</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Arch.</source>
        <extracomment>Over the table: architecture.</extracomment>
        <translation>架构</translation>
    </message>
    <message>
        <source>Type</source>
        <extracomment>Column: public, private or shared.</extracomment>
        <translation>类型</translation>
    </message>
    <message>
        <source>Size (GiB)</source>
        <translation>大小 (GiB)</translation>
    </message>
    <message>
        <source>GiB</source>
        <extracomment>Over the table: size in GiB.</extracomment>
        <translation>GiB</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column: state of an image.</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Image ID</source>
        <translation>镜像 ID</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>Column: where the image comes from.</extracomment>
        <translation>来源</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>创建者</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Cloud-init</source>
        <translation>Cloud-init</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>Family</source>
        <extracomment>Column: name of the image family.</extracomment>
        <translation>镜像族</translation>
    </message>
    <message>
        <source>License</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Sync</source>
        <extracomment>Column: how far a copy to this region has come, in percent.</extracomment>
        <translation>同步</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>CDC cache</source>
        <extracomment>Column: whether the image is ready on a dedicated cluster (CDC).</extracomment>
        <translation>CDC 缓存</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Snapshots of an image: how many, and their size together, as in &quot;2 · 250 GiB&quot;.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n snapshot(s)</source>
        <translation>
            <numerusform>%n 个快照</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is &quot;2 snapshots&quot;, %2 their size together, as in &quot;250 GiB&quot;.</extracomment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>ImageIdsEdit</name>
    <message>
        <source>%1 could not be read: %2</source>
        <extracomment>A file&apos;s path, and the system&apos;s reason or a sentence.</extracomment>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>It is not a regular file.</source>
        <translation>它不是普通文件。</translation>
    </message>
    <message>
        <source>It is too large for a list of ids.</source>
        <translation>作为 ID 列表，它太大了。</translation>
    </message>
    <message>
        <source>It contains no image ID.</source>
        <translation>其中没有镜像 ID。</translation>
    </message>
    <message>
        <source>It is a folder. Drop it beside this box to check the image IDs in its files.</source>
        <translation>这是一个文件夹。要检查其中文件里的镜像 ID，请将它拖放到此框之外。</translation>
    </message>
</context>
<context>
    <name>ImageMemory</name>
    <message>
        <source>It is not a regular file.</source>
        <translation>它不是普通文件。</translation>
    </message>
    <message>
        <source>Its folder cannot be made.</source>
        <translation>无法创建其文件夹。</translation>
    </message>
    <message>
        <source>%1 is damaged. It was moved to %2, and a new one was begun.</source>
        <extracomment>%1 is a path, %2 the new one.</extracomment>
        <translation>%1 已损坏。它已被移到 %2，并新建了一个。</translation>
    </message>
    <message>
        <source>It belongs to another program.</source>
        <translation>它属于另一个程序。</translation>
    </message>
    <message>
        <source>It was made by a newer version of this program, and stays as it is.</source>
        <translation>它由本程序的更新版本创建，保持原样。</translation>
    </message>
    <message>
        <source>The memory %1 cannot be used. %2</source>
        <extracomment>%1 is the path of a database, %2 the reason, which is a sentence.</extracomment>
        <translation>无法使用记录 %1。%2</translation>
    </message>
    <message>
        <source>What was kept then is forgotten by now.</source>
        <translation>当时保存的内容现已被清除。</translation>
    </message>
    <message>
        <source>It is damaged, and cannot be moved aside: %1</source>
        <extracomment>%1 is the reason, as the system says it.</extracomment>
        <translation>文件已损坏，并且无法移开：%1</translation>
    </message>
    <message>
        <source>It is damaged. It is moved aside when the program ends, and a new one is begun the next time.</source>
        <translation>文件已损坏。程序结束时会将其移开，下次会新建一个。</translation>
    </message>
    <message>
        <source>There is no room left on its disk.</source>
        <translation>磁盘上没有剩余空间。</translation>
    </message>
    <message>
        <source>It may not be read.</source>
        <translation>没有读取权限。</translation>
    </message>
    <message>
        <source>It may only be read, and was not closed the last time.</source>
        <translation>只能读取，而且上次没有正常关闭。</translation>
    </message>
    <message>
        <source>It may only be read, and is not in the form that this version of the program reads.</source>
        <translation>只能读取，而且不是此版本程序所读取的格式。</translation>
    </message>
    <message>
        <source>It is damaged, or somebody writes into it.</source>
        <translation>文件已损坏，或者有其他程序正在写入。</translation>
    </message>
    <message>
        <source>The memory %1 may only be read: nothing new is kept.</source>
        <extracomment>%1 is the path of a database.</extracomment>
        <translation>记忆 %1 只能读取：不会保存新内容。</translation>
    </message>
</context>
<context>
    <name>ImageTableModel</name>
    <message>
        <source>%1, sorted ascending</source>
        <extracomment>What a screen reader says for the header of a column; %1 is its name.</extracomment>
        <translation>%1，升序排列</translation>
    </message>
    <message>
        <source>%1, sorted descending</source>
        <translation>%1，降序排列</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <extracomment>%1 is as in &quot;Created, sorted descending&quot;; it is the sort column number %2 of %3.</extracomment>
        <translation>%1，第 %2 个排序列，共 %3 个</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Header of a column with times; %2 is their zone, as in &quot;Created (UTC)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 · %2 %3</source>
        <extracomment>How old an image is, and the time in the other zone: &quot;3 months ago · 2026-09-07 07:30 UTC&quot;.</extracomment>
        <translation>%1 · %2 %3</translation>
    </message>
    <message>
        <source>Of an earlier time, and not read again so far</source>
        <extracomment>What a screen reader says of a row that was remembered.</extracomment>
        <translation>为之前的内容，尚未重新读取</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Said of a cell: %1 is the name of an image, %2 such as &quot;Rebuilt since 10:21 yesterday&quot;.</extracomment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>ImageText</name>
    <message>
        <source>Public</source>
        <extracomment>Type of an image: offered by the cloud to everyone.</extracomment>
        <translation>公共</translation>
    </message>
    <message>
        <source>Private</source>
        <extracomment>Type of an image: made by this account.</extracomment>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Shared</source>
        <extracomment>Type of an image: shared with this account by another.</extracomment>
        <translation>共享</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <extracomment>Type of an image: sold on the marketplace.</extracomment>
        <translation>镜像市场</translation>
    </message>
    <message>
        <source>Creating</source>
        <translation>创建中</translation>
    </message>
    <message>
        <source>Normal</source>
        <extracomment>State of an image: ready for use.</extracomment>
        <translation>正常</translation>
    </message>
    <message>
        <source>Creation failed</source>
        <translation>创建失败</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>同步中</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>导入中</translation>
    </message>
    <message>
        <source>Import failed</source>
        <translation>导入失败</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <extracomment>State of an image that should no longer be used; see stateCode().</extracomment>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>官方</translation>
    </message>
    <message>
        <source>Created from an instance</source>
        <translation>从实例创建</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>外部导入</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>Use of a disk.</extracomment>
        <translation>系统盘</translation>
    </message>
    <message>
        <source>Data</source>
        <extracomment>Use of a disk.</extracomment>
        <translation>数据盘</translation>
    </message>
    <message>
        <source>Tencent Cloud</source>
        <translation>腾讯云</translation>
    </message>
    <message>
        <source>Bring your own</source>
        <extracomment>License of an image: the user brings an own one.</extracomment>
        <translation>自带许可 (BYOL)</translation>
    </message>
    <message>
        <source>Cached everywhere</source>
        <translation>全部已缓存</translation>
    </message>
    <message>
        <source>Caching</source>
        <translation>缓存中</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>已缓存</translation>
    </message>
    <message>
        <source>Cache invalid</source>
        <translation>缓存失效</translation>
    </message>
    <message>
        <source>Caching failed</source>
        <translation>缓存失败</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>State of an image, and how far it is, as in &quot;Syncing 45 %&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A percentage.</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n 个月前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n 年前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InstanceFlow</name>
    <message>
        <source>The window that is open already does not answer. This one is another, and both keep their settings in the same place.</source>
        <translation>已打开的窗口没有应答。这是另一个窗口，两者的设置保存在同一位置。</translation>
    </message>
    <message>
        <source>Second window:</source>
        <translation>第二个窗口：</translation>
    </message>
</context>
<context>
    <name>InstanceOffer</name>
    <message>
        <source>%1: none. %2</source>
        <translation>%1：无。%2</translation>
    </message>
    <message>
        <source>%1: unknown. %2</source>
        <extracomment>%1 is a region, %2 a sentence that says why.</extracomment>
        <translation>%1：未知。%2</translation>
    </message>
    <message>
        <source>%1: being asked</source>
        <extracomment>%1 is a region.</extracomment>
        <translation>%1：正在查询</translation>
    </message>
    <message>
        <source>%1: none</source>
        <extracomment>%1 is a region; it offers no image for a type of instances.</extracomment>
        <translation>%1：无</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln images</source>
        <extracomment>%1 is a region; how many images it offers for a type of instances.</extracomment>
        <translation>
            <numerusform>%1：%Ln 个镜像</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A cell of a table, said by a screen reader: %1 is a region, %2 what it offers.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Images for the instance type %1</source>
        <extracomment>A row of a table: how many images regions offer for a type of instances, %1.</extracomment>
        <translation>实例机型 %1 的镜像</translation>
    </message>
    <message numerus="yes">
        <source>Images in %1 of %Ln regions</source>
        <extracomment>How many regions have images for a type of instances: of how many that is known.</extracomment>
        <translation>
            <numerusform>%Ln 个地域中有 %1 个提供镜像</numerusform>
        </translation>
    </message>
    <message>
        <source>None: sold out</source>
        <extracomment>A region offers no image for a type of instances.</extracomment>
        <translation>无：已售罄</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>A region offers no image for a type of instances.</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>None: not known there</source>
        <translation>无：该地域没有此机型</translation>
    </message>
    <message>
        <source>Not asked</source>
        <extracomment>Of a region, for a type of instances.</extracomment>
        <translation>未查询</translation>
    </message>
    <message>
        <source>Being asked</source>
        <extracomment>Of a region, for a type of instances.</extracomment>
        <translation>正在查询</translation>
    </message>
    <message numerus="yes">
        <source>%Ln images</source>
        <extracomment>So many does a region offer for a type of instances.</extracomment>
        <translation>
            <numerusform>%Ln 个镜像</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>Of a region, for a type of instances.</extracomment>
        <translation>未知</translation>
    </message>
    <message>
        <source>The region was not asked for this instance type.</source>
        <translation>尚未在该地域查询此实例机型。</translation>
    </message>
    <message>
        <source>The region is being asked for this instance type.</source>
        <translation>正在该地域查询此实例机型。</translation>
    </message>
    <message numerus="yes">
        <source>The region offers %Ln images for this instance type.</source>
        <translation>
            <numerusform>该地域为此实例机型提供 %Ln 个镜像。</numerusform>
        </translation>
    </message>
    <message>
        <source>The region offers no image for this instance type.</source>
        <translation>该地域没有为此实例机型提供镜像。</translation>
    </message>
    <message>
        <source>The region offers no image. %1</source>
        <translation>该地域没有提供镜像。%1</translation>
    </message>
    <message>
        <source>Nobody knows what the region offers. %1</source>
        <extracomment>%1 is a sentence that says why.</extracomment>
        <translation>无法得知该地域提供什么。%1</translation>
    </message>
</context>
<context>
    <name>JoinedText</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Entries of a list: %1 is those before, %2 the next one. Both have to stand there, in this order; what is between them is the comma of the language.</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two whole sentences, %1 before %2, with what the language has between them.</extracomment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>JsonList</name>
    <message>
        <source>It was written by a newer version of the program.</source>
        <translation>它由本程序的更新版本写入。</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; is not allowed there.</source>
        <extracomment>%1 is a place in a file, such as &quot;searches[2].name&quot;.</extracomment>
        <translation>此处不允许“%1”的值。</translation>
    </message>
</context>
<context>
    <name>KeyFields</name>
    <message>
        <source>Show the secret key</source>
        <translation>显示 SecretKey</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>显示令牌</translation>
    </message>
    <message>
        <source>Where the key is kept</source>
        <translation>密钥的保存位置</translation>
    </message>
    <message>
        <source>In the system&apos;s keyrin&amp;g</source>
        <translation>系统密钥环(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;For this session only</source>
        <translation>仅用于本次会话(&amp;F)</translation>
    </message>
    <message>
        <source>As it is</source>
        <extracomment>In an empty field: the key that is kept already is not changed.</extracomment>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Secret &amp;ID</source>
        <translation>SecretId(&amp;I)</translation>
    </message>
    <message>
        <source>From the console: Access Management, API Keys.</source>
        <translation>来自控制台：访问管理 &gt; API 密钥管理。</translation>
    </message>
    <message>
        <source>Secret ke&amp;y</source>
        <translation>SecretKey(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>令牌(&amp;T)</translation>
    </message>
    <message>
        <source>Only temporary keys have one.</source>
        <translation>只有临时密钥才有。</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>Beside the choice of where a key is kept.</extracomment>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>KeyHelp</name>
    <message>
        <source>Anywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>Find box</source>
        <translation>查找框</translation>
    </message>
    <message>
        <source>Go to the rows</source>
        <translation>转到各行</translation>
    </message>
    <message>
        <source>Show what was found before</source>
        <translation>显示以前查找的内容</translation>
    </message>
    <message>
        <source>Clear the text</source>
        <translation>清除文本</translation>
    </message>
    <message>
        <source>Remove the last chip, where there is no text</source>
        <translation>没有文本时移除最后一个标签块</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Open the details</source>
        <translation>打开详情</translation>
    </message>
    <message>
        <source>Select the row</source>
        <translation>选择该行</translation>
    </message>
    <message>
        <source>Select more rows</source>
        <translation>选择更多行</translation>
    </message>
    <message>
        <source>Add the row to those that are selected, or take it off</source>
        <translation>将该行加入所选的行，或从中移除</translation>
    </message>
    <message>
        <source>Open the menu of a cell</source>
        <translation>打开单元格的菜单</translation>
    </message>
    <message>
        <source>Regions and filters</source>
        <translation>地域和过滤器</translation>
    </message>
    <message>
        <source>Check a region, or uncheck it</source>
        <translation>选中或取消选中地域</translation>
    </message>
    <message>
        <source>Remove a region that was added</source>
        <translation>移除已添加的地域</translation>
    </message>
    <message>
        <source>Search, in a field</source>
        <translation>在字段中搜索</translation>
    </message>
    <message>
        <source>Search, in the box for image IDs</source>
        <translation>在镜像 ID 框中搜索</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>分面</translation>
    </message>
    <message>
        <source>Go to another value of the facet</source>
        <translation>转到分面的另一个值</translation>
    </message>
    <message>
        <source>Narrow to the value</source>
        <translation>缩小到该值</translation>
    </message>
    <message>
        <source>Add the value</source>
        <translation>添加该值</translation>
    </message>
    <message>
        <source>Between the panes</source>
        <translation>窗格之间</translation>
    </message>
    <message>
        <source>Move the edge of a pane, once Tab has come to it</source>
        <translation>用 Tab 到达后，移动窗格的边缘</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>Headings of a table of keys and what they do.</extracomment>
        <translation>按键</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>作用</translation>
    </message>
</context>
<context>
    <name>KeyringFault</name>
    <message>
        <source>No keyring answers on this desktop. Start one, such as GNOME Keyring or KWallet. Without one, the window takes the key for one session.</source>
        <translation>此桌面上没有密钥环应答。请启动一个，例如 GNOME Keyring 或 KWallet。没有密钥环时，可在窗口中输入仅用于一次会话的密钥。</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and try again. Otherwise the window takes the key for one session.</source>
        <translation>密钥环已锁定。请解锁后重试。否则可在窗口中输入仅用于一次会话的密钥。</translation>
    </message>
    <message>
        <source>There is no key in the keyring for %1. Enter it again in the window.</source>
        <extracomment>%1 is the name of an account, such as app:work.</extracomment>
        <translation>密钥环中没有 %1 的密钥。请在窗口中重新输入。</translation>
    </message>
    <message>
        <source>The keyring has not answered. If it asks for its password, unlock it and try again. Otherwise the window takes the key for one session.</source>
        <translation>密钥环没有应答。如果它询问密码，请解锁后重试。否则可在窗口中输入仅用于一次会话的密钥。</translation>
    </message>
    <message>
        <source>What the keyring has for %1 is not a key that this program has stored. Enter the key again in the window.</source>
        <extracomment>%1 is the name of an account, such as app:work.</extracomment>
        <translation>密钥环中 %1 的内容不是本程序保存的密钥。请在窗口中重新输入密钥。</translation>
    </message>
    <message>
        <source>The keyring cannot be used: %1. Without it, the window takes the key for one session.</source>
        <extracomment>%1 are words of the keyring, in the language it has, with no full stop.</extracomment>
        <translation>无法使用密钥环：%1。没有密钥环时，可在窗口中输入仅用于一次会话的密钥。</translation>
    </message>
</context>
<context>
    <name>KeyringStateSearch</name>
    <message>
        <source>The keyring is locked or away.</source>
        <translation>密钥环已锁定或不可用。</translation>
    </message>
    <message>
        <source>There is no key in the keyring.</source>
        <translation>密钥环中没有密钥。</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <extracomment>The name of the language of this translation in itself, such as &quot;Deutsch&quot;.</extracomment>
        <translation>简体中文</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Color scheme</source>
        <translation>配色方案</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>L&amp;ocal time</source>
        <translation>本地时间(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;UTC</source>
        <translation>UTC(&amp;U)</translation>
    </message>
    <message>
        <source>Language of the service</source>
        <translation>服务的语言</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>英文(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Chinese</source>
        <translation>中文(&amp;C)</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Files that are exported have UTC always.</source>
        <translation>导出的文件始终使用 UTC。</translation>
    </message>
    <message>
        <source>Of names and error messages that the cloud sends, with the next query.</source>
        <translation>云端发送的名称和错误消息的语言，从下次查询起生效。</translation>
    </message>
    <message>
        <source>As the &amp;window</source>
        <translation>与窗口一致(&amp;W)</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>Of the window, which opens once more in it.</source>
        <translation>窗口的语言；更改后窗口会以该语言重新打开。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>CVM Image Browser</source>
        <translation>CVM Image Browser</translation>
    </message>
    <message>
        <source>Filter panel</source>
        <translation>过滤器面板</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>查询(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>镜像(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Export the selected rows, or all of them, to a file</source>
        <translation>将所选的行或所有行导出到文件</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Find in Results</source>
        <translation>在结果中查找(&amp;F)</translation>
    </message>
    <message>
        <source>F&amp;ilter by Name</source>
        <translation>按名称过滤(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Filter Panel</source>
        <translation>过滤器面板(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>F&amp;acets</source>
        <translation>分面(&amp;A)</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Local Time</source>
        <translation>本地时间(&amp;L)</translation>
    </message>
    <message>
        <source>U&amp;TC</source>
        <translation>UTC(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>命令面板(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>Search again, keeping the rows until the answers come</source>
        <translation>重新搜索，在应答到来之前保留现有的行</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stop loading; what is loaded stays</source>
        <translation>停止加载；已加载的内容保留</translation>
    </message>
    <message>
        <source>&amp;Load all</source>
        <translation>全部加载(&amp;L)</translation>
    </message>
    <message>
        <source>Load all remaining pages of all regions</source>
        <translation>加载所有地域的其余页</translation>
    </message>
    <message>
        <source>Retry &amp;Failed Regions</source>
        <translation>重试失败的地域(&amp;F)</translation>
    </message>
    <message>
        <source>Copy as Co&amp;mmand</source>
        <translation>复制为命令(&amp;M)</translation>
    </message>
    <message>
        <source>Copy a command that exports the rows of the table without a window</source>
        <translation>复制一条无需窗口即可导出表格中各行的命令</translation>
    </message>
    <message>
        <source>&amp;About CVM Image Browser</source>
        <translation>关于 CVM Image Browser(&amp;A)</translation>
    </message>
    <message>
        <source>%1 — CVM Image Browser</source>
        <translation>%1 — CVM Image Browser</translation>
    </message>
    <message>
        <source>Saved searches:</source>
        <translation>已保存的搜索：</translation>
    </message>
    <message>
        <source>Tool Bar</source>
        <translation>工具栏</translation>
    </message>
</context>
<context>
    <name>ManageSearchesDialog</name>
    <message>
        <source>Saved Searches</source>
        <translation>已保存的搜索</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已保存的搜索</translation>
    </message>
    <message>
        <source>The checked search opens when the program starts.</source>
        <translation>选中的搜索会在程序启动时打开。</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Import Searches</source>
        <translation>导入搜索</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Export Searches</source>
        <translation>导出搜索</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>&quot;%1&quot; is no way to group images.</source>
        <translation>“%1”不是镜像的分组方式。</translation>
    </message>
    <message>
        <source>%1d</source>
        <extracomment>On a mark of two or three characters: so many days.</extracomment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1w</source>
        <extracomment>On a mark of two or three characters: so many weeks.</extracomment>
        <translation>%1 周</translation>
    </message>
    <message>
        <source>%1y</source>
        <extracomment>On a mark of two or three characters: so many years.</extracomment>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>There, perhaps older</source>
        <extracomment>Of an image in a region.</extracomment>
        <translation>存在，可能较旧</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Missing</source>
        <extracomment>An image is certainly not in a region.</extracomment>
        <translation>缺少</translation>
    </message>
    <message>
        <source>There</source>
        <extracomment>An image is in a region.</extracomment>
        <translation>存在</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days behind</source>
        <extracomment>How much older an image is than in another region.</extracomment>
        <translation>
            <numerusform>落后 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>Copying, %1 %</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>复制中，%1%</translation>
    </message>
    <message>
        <source>Being created</source>
        <translation>创建中</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>Making or copying an image failed.</extracomment>
        <translation>失败</translation>
    </message>
    <message>
        <source>It is there, and a newer one may be, too. %1</source>
        <extracomment>%1 is a sentence that says why.</extracomment>
        <translation>存在，也可能有更新的。%1</translation>
    </message>
    <message>
        <source>Nobody knows whether it is there. %1</source>
        <extracomment>%1 is a sentence that says why.</extracomment>
        <translation>不知道是否存在。%1</translation>
    </message>
    <message>
        <source>It is there.</source>
        <translation>存在。</translation>
    </message>
    <message numerus="yes">
        <source>It is there, %Ln days older than the newest elsewhere.</source>
        <translation>
            <numerusform>存在，比其他地方最新的旧 %Ln 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is there, and deprecated.</source>
        <translation>存在，但已弃用。</translation>
    </message>
    <message>
        <source>It is being copied there: %1 %.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>正在复制到那里：%1%。</translation>
    </message>
    <message>
        <source>It is being created there.</source>
        <translation>正在那里创建。</translation>
    </message>
    <message>
        <source>It is there, but making it failed.</source>
        <translation>存在，但创建失败。</translation>
    </message>
    <message>
        <source>The region has not answered so far.</source>
        <translation>该地域尚未应答。</translation>
    </message>
    <message>
        <source>Not all pages of the region are read.</source>
        <translation>该地域的页面尚未全部读取。</translation>
    </message>
    <message>
        <source>Reading the region was stopped.</source>
        <translation>对该地域的读取已停止。</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the region could not be read as images.</source>
        <translation>
            <numerusform>该地域有 %n 个条目无法作为镜像读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>The region reported another number of images than came.</source>
        <translation>该地域报告的镜像数与收到的不同。</translation>
    </message>
    <message>
        <source>Other regions</source>
        <translation>其他地域</translation>
    </message>
    <message>
        <source>in %1</source>
        <extracomment>A part of a sentence; %1 is a list of regions.</extracomment>
        <translation>在 %1</translation>
    </message>
    <message>
        <source>not in %1</source>
        <extracomment>A part of a sentence; %1 is a list of regions.</extracomment>
        <translation>不在 %1</translation>
    </message>
    <message>
        <source>unknown in %1</source>
        <extracomment>A part of a sentence; %1 is a list of regions with the reason of each.</extracomment>
        <translation>在 %1 未知</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1 is a part of the world, %2 what is known of an image there, as in &quot;Europe: in Frankfurt.&quot;.</extracomment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A list of regions and why nobody knows what is in them, which is a whole sentence.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (asked %2)</source>
        <extracomment>A list of regions, and the time at which they were asked.</extracomment>
        <translation>%1（查询于 %2）</translation>
    </message>
    <message numerus="yes">
        <source>In %1 of %Ln regions.</source>
        <extracomment>How many regions have an image, of how many were asked.</extracomment>
        <translation>
            <numerusform>在 %Ln 个地域中的 %1 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln regions nobody knows.</source>
        <translation>
            <numerusform>有 %Ln 个地域未知。</numerusform>
        </translation>
    </message>
    <message>
        <source>There earlier</source>
        <extracomment>An image was in a region at an earlier time; whether it still is, nobody knows.</extracomment>
        <translation>此前存在</translation>
    </message>
    <message>
        <source>It was there at %1, and has not been read again.</source>
        <extracomment>Of an image in a region; %1 is a time, as in &quot;10:21 yesterday&quot;.</extracomment>
        <translation>%1 时存在，之后没有再次读取。</translation>
    </message>
    <message>
        <source>Some of what is shown of the region is of an earlier time.</source>
        <translation>该地域显示的部分内容来自较早的时间。</translation>
    </message>
    <message>
        <source>It is not there: everything that was asked for in the region was read.</source>
        <translation>不存在：该地域中所请求的内容已全部读取。</translation>
    </message>
    <message>
        <source>The search asked for some images only: where others are, nobody knows.</source>
        <translation>搜索只请求了部分镜像：其他镜像在哪里无从得知。</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>Two parts of a sentence, %1 before %2.</extracomment>
        <translation>%1；%2</translation>
    </message>
</context>
<context>
    <name>MatrixBar</name>
    <message>
        <source>Regions and images</source>
        <extracomment>Said by a screen reader: the bar over a table of images by regions.</extracomment>
        <translation>地域和镜像</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>全部加载</translation>
    </message>
    <message>
        <source>Until all is read, cells say unknown</source>
        <translation>在全部读取之前，单元格显示为未知</translation>
    </message>
    <message>
        <source>Rows by</source>
        <extracomment>Before a choice of what makes a row of a table: usual, ID, name, series.</extracomment>
        <translation>分行依据</translation>
    </message>
    <message>
        <source>Usual</source>
        <extracomment>Rows of a table: public images by id, others by name.</extracomment>
        <translation>通常</translation>
    </message>
    <message>
        <source>Public images by ID, one&apos;s own and shared ones by name</source>
        <translation>公共镜像按 ID，自有和共享镜像按名称</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>A row for each image ID</source>
        <translation>每个镜像 ID 一行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>A row for each name and architecture</source>
        <translation>每个名称和架构一行</translation>
    </message>
    <message>
        <source>Series</source>
        <extracomment>The builds of one image.</extracomment>
        <translation>系列</translation>
    </message>
    <message>
        <source>A row for each image family, or name without the date, number or version at its end</source>
        <translation>每个镜像族，或去掉末尾日期、编号、版本的名称一行</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Before buttons that narrow a table: missing, behind, differing, everywhere.</extracomment>
        <translation>显示</translation>
    </message>
    <message numerus="yes">
        <source>%Ln images in %1 regions:</source>
        <extracomment>%Ln is a number of rows of a table, each an image in several regions.</extracomment>
        <translation>
            <numerusform>%1 个地域中的 %Ln 个镜像：</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 missing somewhere, %2 behind somewhere, %3 in all regions.</source>
        <extracomment>Goes on after &quot;214 images in 18 regions:&quot;.</extracomment>
        <translation>%1 个在某处缺少，%2 个在某处落后，%3 个在所有地域都有。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions are not read whole: what is in them is unknown.</source>
        <translation>
            <numerusform>有 %Ln 个地域未完整读取：其中的内容未知。</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing %1</source>
        <extracomment>A button that narrows to images that are missing in a region; %1 is how many there are.</extracomment>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>Only images that are certainly missing in a region</source>
        <translation>仅限在某个地域确定缺少的镜像</translation>
    </message>
    <message>
        <source>Behind %1</source>
        <extracomment>A button that narrows to images that are older in a region; %1 is how many there are.</extracomment>
        <translation>落后 %1</translation>
    </message>
    <message>
        <source>Only images that are older in a region than elsewhere</source>
        <translation>仅限在某个地域比其他地方旧的镜像</translation>
    </message>
    <message>
        <source>Differing %1</source>
        <extracomment>A button that narrows to images that differ between regions; %1 is how many there are.</extracomment>
        <translation>不同 %1</translation>
    </message>
    <message>
        <source>Only images whose state, size, OS or deprecation differs between regions</source>
        <translation>仅限状态、大小、操作系统或弃用情况在各地域不同的镜像</translation>
    </message>
    <message>
        <source>In all %1</source>
        <extracomment>A button that narrows to images that are in all regions; %1 is how many there are.</extracomment>
        <translation>全部都有 %1</translation>
    </message>
    <message>
        <source>Only images that are in all regions</source>
        <translation>仅限所有地域都有的镜像</translation>
    </message>
    <message>
        <source>Instance type</source>
        <extracomment>In an empty field for the type of an instance, such as SA5.MEDIUM2.</extracomment>
        <translation>实例机型</translation>
    </message>
    <message>
        <source>How many images each region offers for it, as a row of the table: type SA5.MEDIUM2, for example, and press Enter</source>
        <translation>以表格中的一行显示每个地域为其提供多少镜像：例如输入 SA5.MEDIUM2 并按 Enter</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln regions it shows what was there at %1.</source>
        <extracomment>The dim marks of a table; %1 is a time, as in &quot;10:21 yesterday&quot;.</extracomment>
        <translation>
            <numerusform>有 %Ln 个地域显示的是 %1 时的内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Image IDs were asked for: each has a row, since nobody knows where others of its name are</source>
        <translation>查询的是镜像 ID：每个 ID 一行，因为无人知晓同名的其他镜像在哪里</translation>
    </message>
    <message>
        <source>%1 missing somewhere, %2 behind somewhere; which are in all regions is unknown.</source>
        <extracomment>Goes on after &quot;214 images in 18 regions:&quot;.</extracomment>
        <translation>%1 个在某处缺少，%2 个在某处落后；哪些在所有地域中尚不可知。</translation>
    </message>
    <message>
        <source>In all ?</source>
        <extracomment>A button that narrows to images that are in all regions; how many these are is unknown.</extracomment>
        <translation>全部都有 ?</translation>
    </message>
    <message>
        <source>Only images that are in all regions: unknown until all are read</source>
        <translation>仅所有地域都有的镜像：全部读取之前不可知</translation>
    </message>
</context>
<context>
    <name>MatrixCommand</name>
    <message>
        <source>--format: %1 It takes one of %2.</source>
        <extracomment>%1 is what was wrong, %2 a list of words.</extracomment>
        <translation>--format：%1 可接受以下之一：%2。</translation>
    </message>
    <message>
        <source>--group: %1 It takes id, name, series or usual.</source>
        <translation>--group：%1 可接受 id、name、series 或 usual。</translation>
    </message>
    <message>
        <source>--missing-in: %1 is none of the regions that are asked.</source>
        <translation>--missing-in：%1 不在所查询的地域中。</translation>
    </message>
    <message>
        <source>tell in which regions each image is</source>
        <translation>说明每个镜像在哪些地域</translation>
    </message>
    <message>
        <source>Writes where each image is: a row for each image, a column for each region that is asked. A region that could not be read whole says nothing about what is in it: what is not found there is unknown, and never missing.

Exit status: 0 all regions were read whole; 1 nothing could be read or written; 2 bad usage or no credential; 3 some region was not read whole, or a requested image id was not found, and the file has the rest. Standard error has a line for each loss.</source>
        <translation>写出每个镜像在哪里：每个镜像一行，所查询的每个地域一列。未能完整读取的地域不能说明其中有什么：在那里没找到的是未知，绝不是缺少。

退出状态：0 所有地域都完整读取；1 无法读取或写入任何内容；2 用法错误或没有凭证；3 有地域未完整读取，或未找到所请求的镜像 ID，文件中是其余内容。每个缺失在标准错误中占一行。</translation>
    </message>
    <message>
        <source>Only images that this text finds in some region, as in the window&apos;s find box; in:ap-seoul, -in:ap-seoul, behind:&gt;7d and differs:size are for this.</source>
        <translation>仅限此文本在某个地域中找到的镜像，与窗口的查找框相同；in:ap-seoul、-in:ap-seoul、behind:&gt;7d 和 differs:size 专用于此。</translation>
    </message>
    <message>
        <source>Only images that are certainly missing in one of these regions.</source>
        <translation>仅限在这些地域之一确定缺少的镜像。</translation>
    </message>
    <message>
        <source>Only images that are older in some region than in another.</source>
        <translation>仅限在某个地域比另一地域旧的镜像。</translation>
    </message>
    <message>
        <source>Write to this file, or to standard output with -.</source>
        <translation>写入此文件，或用 - 写入标准输出。</translation>
    </message>
    <message>
        <source>Format of the file: %1. By default the one that the file&apos;s name ends in, or else csv.</source>
        <extracomment>%1 is a list of words.</extracomment>
        <translation>文件格式：%1。默认为文件名后缀对应的格式，否则为 csv。</translation>
    </message>
    <message>
        <source>--group: where but some ids are asked for, nobody knows where others of a name are. It takes id or usual there.</source>
        <translation>--group：只查询某些 ID 时，无人知晓同名的其他镜像在哪里。此时只接受 id 或 usual。</translation>
    </message>
    <message>
        <source>What makes images of several regions one row: id, name (and architecture), series (the family, or the name without its date, number or version), or usual: public and marketplace images by id, the others by name. Where but some ids are asked for, rows are by id.</source>
        <translation>以什么把多个地域的镜像归为一行：id、name（及架构）、series（镜像族，或去掉日期、编号、版本的名称）或 usual：公共镜像和市场镜像按 id，其余按名称。只查询某些 ID 时，各行按 id。</translation>
    </message>
</context>
<context>
    <name>MatrixFormat</name>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON, a map of regions</source>
        <translation>JSON，地域映射</translation>
    </message>
    <message>
        <source>JSON, a flat list</source>
        <translation>JSON，平面列表</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>Terraform locals</source>
        <translation>Terraform locals</translation>
    </message>
    <message>
        <source>Terraform variables</source>
        <translation>Terraform 变量</translation>
    </message>
    <message>
        <source>Packer, region:id</source>
        <translation>Packer，region:id</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a format of this file.</source>
        <translation>“%1”不是此文件的格式。</translation>
    </message>
</context>
<context>
    <name>MatrixHeader</name>
    <message>
        <source>Missing there:</source>
        <extracomment>Before numbers, each of which says how many images are missing in a region.</extracomment>
        <translation>缺少数：</translation>
    </message>
</context>
<context>
    <name>MatrixLegend</name>
    <message>
        <source>Marks: %1</source>
        <extracomment>Said by a screen reader: %1 is a list of words.</extracomment>
        <translation>标记：%1</translation>
    </message>
    <message>
        <source>there</source>
        <extracomment>Beside a mark: the image is in the region.</extracomment>
        <translation>有</translation>
    </message>
    <message>
        <source>days older</source>
        <extracomment>Beside a mark with a number of days: it is so much older than elsewhere.</extracomment>
        <translation>落后天数</translation>
    </message>
    <message>
        <source>missing</source>
        <extracomment>Beside a mark: it is certainly not in the region.</extracomment>
        <translation>缺少</translation>
    </message>
    <message>
        <source>unknown</source>
        <extracomment>Beside a mark: nobody knows whether it is in the region.</extracomment>
        <translation>未知</translation>
    </message>
    <message>
        <source>copying, %</source>
        <extracomment>Beside a mark with a number: how much of it is copied.</extracomment>
        <translation>复制中，%</translation>
    </message>
    <message>
        <source>deprecated</source>
        <extracomment>Beside a mark: the service advises against using it.</extracomment>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>failed</source>
        <extracomment>Beside a mark: it was not made or copied successfully.</extracomment>
        <translation>失败</translation>
    </message>
    <message>
        <source>there earlier</source>
        <extracomment>Beside a mark: the image was in the region at an earlier time.</extracomment>
        <translation>此前存在</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Another row has nearly the same name: they differ in case, in spaces or in how letters are encoded.</source>
        <translation>另一行的名称几乎相同：大小写、空格或字符编码方式不同。</translation>
    </message>
    <message numerus="yes">
        <source>In %1 of %Ln regions</source>
        <extracomment>How many regions have an image: of how many that is known.</extracomment>
        <translation>
            <numerusform>在 %Ln 个地域中的 %1 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, look-alike of another name</source>
        <extracomment>Said of an image&apos;s name by a screen reader.</extracomment>
        <translation>%1，与另一名称相似</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A cell of a table, said by a screen reader: %1 is a region, %2 what is the matter there.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Created %1</source>
        <extracomment>%1 is a date.</extracomment>
        <translation>创建于 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older ones are there, too.</source>
        <translation>
            <numerusform>那里还有 %Ln 个较旧的。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln there</source>
        <translation>
            <numerusform>存在 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>缺少 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln behind</source>
        <translation>
            <numerusform>落后 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Architecture</source>
        <extracomment>Over a column: architecture.</extracomment>
        <translation>架构</translation>
    </message>
    <message>
        <source>Arch.</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Newest</source>
        <extracomment>Over a column: when the newest image was made.</extracomment>
        <translation>最新</translation>
    </message>
    <message>
        <source>In regions</source>
        <extracomment>Over a column: in how many regions an image is.</extracomment>
        <translation>地域数</translation>
    </message>
    <message>
        <source>In</source>
        <translation>所在</translation>
    </message>
    <message>
        <source>Own and shared images</source>
        <translation>自有和共享镜像</translation>
    </message>
    <message>
        <source>Public and marketplace images</source>
        <translation>公共和市场镜像</translation>
    </message>
    <message>
        <source>%1, sorted descending</source>
        <extracomment>What a screen reader says for the header of a column; %1 is its name.</extracomment>
        <translation>%1，降序排列</translation>
    </message>
    <message>
        <source>%1, sorted ascending</source>
        <extracomment>What a screen reader says for the header of a column; %1 is its name.</extracomment>
        <translation>%1，升序排列</translation>
    </message>
    <message>
        <source>%1, not read whole</source>
        <extracomment>What a screen reader says for the header of a column; %1 is a region.</extracomment>
        <translation>%1，未读完</translation>
    </message>
    <message>
        <source>Of an earlier time, and not read again so far</source>
        <extracomment>Of an image that was remembered: a row of a table.</extracomment>
        <translation>为之前的内容，尚未重新读取</translation>
    </message>
</context>
<context>
    <name>MatrixPage</name>
    <message numerus="yes">
        <source>%Ln images copied as %1</source>
        <translation>
            <numerusform>已将 %Ln 个镜像复制为 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy &amp;As</source>
        <translation>复制为(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Only This Image</source>
        <translation>仅此镜像</translation>
    </message>
    <message>
        <source>Only Missing in %1</source>
        <extracomment>In a menu; %1 is a region.</extracomment>
        <translation>仅 %1 中缺少的</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <extracomment>In a menu; %1 is a region.</extracomment>
        <translation>仅 %1 中有的</translation>
    </message>
    <message>
        <source>Export Images by Regions</source>
        <translation>按地域导出镜像</translation>
    </message>
    <message>
        <source>images-by-region</source>
        <extracomment>The beginning of the name of a file.</extracomment>
        <translation>按地域的镜像</translation>
    </message>
    <message numerus="yes">
        <source>%Ln images written to %1</source>
        <translation>
            <numerusform>已将 %Ln 个镜像写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Offer of all regions copied</source>
        <translation>已复制所有地域的提供情况</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Retry Failed Regions</source>
        <translation>重试失败的地域(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;move This Row</source>
        <extracomment>In a menu: takes the row of an instance type away.</extracomment>
        <translation>移除此行(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Sort by This Column</source>
        <translation>按此列排序(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Why Is It Not Here…</source>
        <translation>为什么不在这里(&amp;W)…</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Images by regions</source>
        <extracomment>A table: a row for each image, a column for each region.</extracomment>
        <translation>各地域的镜像</translation>
    </message>
    <message>
        <source>Only Missing in %1</source>
        <extracomment>In a menu; %1 is a region.</extracomment>
        <translation>仅 %1 中缺少的</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <extracomment>In a menu; %1 is a region.</extracomment>
        <translation>仅 %1 中有的</translation>
    </message>
    <message>
        <source>Sort by This Region</source>
        <translation>按此地域排序</translation>
    </message>
</context>
<context>
    <name>MemoryFlow</name>
    <message>
        <source>Memory:</source>
        <translation>记录：</translation>
    </message>
    <message>
        <source>Everything is forgotten.</source>
        <translation>已全部清除。</translation>
    </message>
    <message>
        <source>Results are not remembered:</source>
        <translation>结果未被记录：</translation>
    </message>
    <message>
        <source>Remembered under the former name:</source>
        <translation>仍以原名称记住：</translation>
    </message>
</context>
<context>
    <name>MemoryPage</name>
    <message>
        <source>Keep what &amp;regions had</source>
        <translation>保留各地域的内容(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Forget Everything…</source>
        <translation>全部清除(&amp;F)…</translation>
    </message>
    <message>
        <source>Remember results</source>
        <translation>记录结果</translation>
    </message>
    <message>
        <source>The window shows at once what was there the last time, until the service has answered, and can tell what has changed since.</source>
        <translation>在服务应答之前，窗口会立即显示上次的内容，并能说明此后的变化。</translation>
    </message>
    <message>
        <source>Days to keep &amp;all</source>
        <translation>全部保留的天数(&amp;A)</translation>
    </message>
    <message>
        <source>Of earlier weeks the last result is kept. The command “changes” goes by this, too.</source>
        <translation>更早的每周只保留最后一次结果。“changes”命令也遵循此设置。</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <extracomment>Where something is kept: the path of a file.</extracomment>
        <translation>文件(&amp;I)</translation>
    </message>
    <message>
        <source>It has names, descriptions and tags of images, and no credential. Only you can read it.</source>
        <translation>其中有镜像的名称、描述和标签，没有凭证。只有您可以读取。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is the path of a file, %2 its size, as in &quot;12.5 MiB&quot;.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Nothing is remembered so far.</source>
        <translation>目前没有任何记录。</translation>
    </message>
    <message>
        <source>Forget Everything</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Forget all results that are remembered?</source>
        <translation>要清除所有已记录的结果吗？</translation>
    </message>
    <message>
        <source>What has changed since an earlier time cannot be told any more. Nothing changes in the cloud.</source>
        <translation>之后将无法得知自之前某时以来的变化。云端不会有任何改变。</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>清除(&amp;F)</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A file&apos;s path and a sentence.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>It is a link that leads out of its folder, and is left as it is.</source>
        <translation>它是指向文件夹之外的链接，保持原样。</translation>
    </message>
    <message>
        <source>The file has changed meanwhile.</source>
        <translation>文件在此期间已被更改。</translation>
    </message>
    <message>
        <source>It is a state of Terraform, which tells what there is, and is left as it is.</source>
        <translation>它是记录实际情况的 Terraform 状态，保持原样。</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>MetadataEndpoint</name>
    <message>
        <source>&quot;%1&quot; is not a valid address of a metadata service.</source>
        <extracomment>%1 is what somebody typed.</extracomment>
        <translation>“%1”不是有效的元数据服务地址。</translation>
    </message>
    <message>
        <source>The metadata service can be asked by http at %1, at %2 or on this computer, and nowhere else.</source>
        <extracomment>%1 and %2 are a host and its address.</extracomment>
        <translation>只能在 %1、%2 或本计算机上通过 http 请求元数据服务。</translation>
    </message>
    <message>
        <source>The address of the metadata service must be a host, optionally with a port, and without a path.</source>
        <translation>元数据服务的地址必须是主机，可带端口，且不含路径。</translation>
    </message>
</context>
<context>
    <name>MetadataGet</name>
    <message>
        <source>it is longer than %1 KiB</source>
        <translation>其长度超过 %1 KiB</translation>
    </message>
</context>
<context>
    <name>MetadataRole</name>
    <message>
        <source>The metadata service of the CVM did not answer in time. This computer is most likely not a CVM.</source>
        <translation>CVM 的元数据服务未及时应答。本计算机很可能不是 CVM。</translation>
    </message>
    <message>
        <source>The metadata service of the CVM could not be reached. This computer is most likely not a CVM.</source>
        <translation>无法连接 CVM 的元数据服务。本计算机很可能不是 CVM。</translation>
    </message>
    <message>
        <source>No role is bound to this CVM.</source>
        <translation>此 CVM 未绑定角色。</translation>
    </message>
    <message>
        <source>The answer of the CVM&apos;s metadata service could not be read: %1.</source>
        <extracomment>%1 is what is wrong with the answer, such as &quot;Token is missing&quot;.</extracomment>
        <translation>无法读取 CVM 元数据服务的应答：%1。</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <extracomment>Part of a sentence: &quot;The answer could not be read: …&quot;</extracomment>
        <translation>HTTP 状态 %1</translation>
    </message>
    <message>
        <source>it is no name of a role</source>
        <extracomment>Part of a sentence, as are the next two: &quot;The answer could not be read: …&quot;</extracomment>
        <translation>它不是角色名称</translation>
    </message>
    <message>
        <source>it is no JSON object</source>
        <translation>它不是 JSON 对象</translation>
    </message>
    <message>
        <source>its Code is &quot;%1&quot;</source>
        <translation>其 Code 为“%1”</translation>
    </message>
</context>
<context>
    <name>MomentText</name>
    <message>
        <source>%1 yesterday</source>
        <extracomment>When something was; %1 is a time, such as &quot;10:21&quot;.</extracomment>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>How long ago something was, in the least room: less than a minute.</extracomment>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>How long ago something was, in the least room: minutes.</extracomment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>How long ago something was, in the least room: hours.</extracomment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>How long ago something was, in the least room: days.</extracomment>
        <translation>%1 天</translation>
    </message>
</context>
<context>
    <name>MoreFields</name>
    <message>
        <source>Made by the program</source>
        <translation>由程序生成</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Service &amp;language</source>
        <translation>服务语言(&amp;L)</translation>
    </message>
    <message>
        <source>Regions &amp;checked</source>
        <translation>选中的地域(&amp;C)</translation>
    </message>
    <message>
        <source>When the program starts with this profile: IDs, or parts such as eu-*.</source>
        <translation>以此配置启动程序时：ID，或 eu-* 之类的部分。</translation>
    </message>
    <message>
        <source>Expected acco&amp;unt</source>
        <translation>预期的账号(&amp;U)</translation>
    </message>
    <message>
        <source>If the key is of another account, nothing is shown.</source>
        <translation>如果密钥属于其他账号，则不显示任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>R&amp;ole to assume</source>
        <translation>要扮演的角色(&amp;O)</translation>
    </message>
    <message>
        <source>Its ARN. All requests are then made as this role.</source>
        <translation>其 ARN。之后所有请求都以此角色发出。</translation>
    </message>
    <message>
        <source>&amp;Session name</source>
        <translation>会话名称(&amp;S)</translation>
    </message>
    <message>
        <source>E&amp;xternal ID</source>
        <translation>外部 ID(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>时长(&amp;D)</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Site or &amp;endpoint</source>
        <translation>站点或接入点(&amp;E)</translation>
    </message>
</context>
<context>
    <name>MuteDialog</name>
    <message>
        <source>Mute Changes</source>
        <translation>忽略变化</translation>
    </message>
    <message>
        <source>Fields whose changes do not matter</source>
        <translation>忽略其变化的字段</translation>
    </message>
    <message>
        <source>such as %1</source>
        <extracomment>In an empty field; %1 are examples of what may be typed.</extracomment>
        <translation>例如 %1</translation>
    </message>
    <message>
        <source>Names of images that do not matter</source>
        <translation>忽略的镜像名称</translation>
    </message>
    <message>
        <source>Separated by commas. Fields have the names of the API; in names * and ? stand for any characters, and for one. SyncPercent is muted always.</source>
        <translation>以逗号分隔。字段使用 API 中的名称；名称中 * 代表任意字符，? 代表一个字符。SyncPercent 始终被忽略。</translation>
    </message>
    <message>
        <source>&amp;Fields</source>
        <translation>字段(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Not known as fields of images: %1</source>
        <extracomment>%1 is a list of names, such as &quot;Tag&quot;.</extracomment>
        <translation>不是已知的镜像字段：%1</translation>
    </message>
</context>
<context>
    <name>NarrowingFlow</name>
    <message>
        <source>None</source>
        <extracomment>A value of a facet that was chosen, such as &quot;Architecture: None&quot;.</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A facet and a value of it that was chosen, such as &quot;Platform: Ubuntu&quot;.
----------
A facet and the values chosen of it, as in &quot;Platform: Debian, Ubuntu&quot;.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Remove %1: %2</source>
        <extracomment>Takes away a value of a facet, as in &quot;Remove Platform: Ubuntu&quot;.</extracomment>
        <translation>移除 %1：%2</translation>
    </message>
</context>
<context>
    <name>OidcRole</name>
    <message>
        <source>The token in %1 could not be read: %2</source>
        <extracomment>%1 is a file&apos;s path, %2 the system&apos;s reason or a sentence.</extracomment>
        <translation>无法读取 %1 中的令牌：%2</translation>
    </message>
    <message>
        <source>The role of the pod is not set completely. These variables are missing: %1.</source>
        <extracomment>%1 is a list of variables of the environment.</extracomment>
        <translation>Pod 的角色未完整设置。缺少以下变量：%1。</translation>
    </message>
    <message>
        <source>The value of %1 cannot be used.</source>
        <extracomment>%1 is a variable of the environment.</extracomment>
        <translation>无法使用 %1 的值。</translation>
    </message>
    <message>
        <source>It is not a regular file.</source>
        <translation>它不是普通文件。</translation>
    </message>
    <message>
        <source>It is too large to be a token.</source>
        <translation>作为令牌，它太大了。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
</context>
<context>
    <name>PaneRing</name>
    <message>
        <source>&amp;Next Pane</source>
        <extracomment>Moves the keyboard to the next part of the window.</extracomment>
        <translation>下一个窗格(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Pane</source>
        <translation>上一个窗格(&amp;P)</translation>
    </message>
</context>
<context>
    <name>PaneSplitter</name>
    <message>
        <source>Divider between %1 and %2</source>
        <extracomment>What a screen reader calls the line between two panes; %1 and %2 are their names.</extracomment>
        <translation>%1 与 %2 之间的分隔条</translation>
    </message>
</context>
<context>
    <name>PastedSecret</name>
    <message>
        <source>The id has a blank in its middle.</source>
        <translation>ID 中间有空格。</translation>
    </message>
    <message>
        <source>The key has a blank in its middle.</source>
        <translation>密钥中间有空格。</translation>
    </message>
    <message>
        <source>The token has a blank in its middle.</source>
        <translation>令牌中间有空格。</translation>
    </message>
    <message>
        <source>The id contains a character that cannot be sent.</source>
        <translation>ID 含有无法发送的字符。</translation>
    </message>
    <message>
        <source>The key contains a character that cannot be sent.</source>
        <translation>密钥含有无法发送的字符。</translation>
    </message>
    <message>
        <source>The token contains a character that cannot be sent.</source>
        <translation>令牌含有无法发送的字符。</translation>
    </message>
</context>
<context>
    <name>PinnedBar</name>
    <message numerus="yes">
        <source>%Ln ids</source>
        <translation>
            <numerusform>%Ln 个 ID</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 is a number of ids, such as &quot;41 ids&quot;; %2 the name of a file or a folder.</extracomment>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>wrong</source>
        <extracomment>Behind a number of ids, as the following ones: these are gone, elsewhere, unusable or twice, or were to be ignored until a day that is over.</extracomment>
        <translation>有误</translation>
    </message>
    <message>
        <source>deprecated</source>
        <extracomment>Behind a number of ids.</extracomment>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>stale</source>
        <extracomment>Behind a number of ids: older than is wanted.</extracomment>
        <translation>过旧</translation>
    </message>
    <message>
        <source>renamed</source>
        <extracomment>Behind a number of ids: the comment beside them has another name.</extracomment>
        <translation>名称不符</translation>
    </message>
    <message>
        <source>unknown</source>
        <extracomment>Behind a number of ids.</extracomment>
        <translation>未知</translation>
    </message>
    <message>
        <source>newer</source>
        <extracomment>Behind a number of ids: there are newer builds of their images.</extracomment>
        <translation>有新构建</translation>
    </message>
    <message>
        <source>fine</source>
        <extracomment>Behind a number of ids: nothing is to be said of them.</extracomment>
        <translation>正常</translation>
    </message>
    <message>
        <source>ignored</source>
        <extracomment>Behind a number of ids: somebody wrote that they are to be ignored.</extracomment>
        <translation>已忽略</translation>
    </message>
</context>
<context>
    <name>PinnedDetails</name>
    <message>
        <source>Details of the pinned id</source>
        <translation>固定的 ID 的详情</translation>
    </message>
    <message>
        <source>What is known of the selected id</source>
        <translation>关于所选 ID 的已知情况</translation>
    </message>
    <message>
        <source>Region meant</source>
        <translation>所指地域</translation>
    </message>
    <message>
        <source>There</source>
        <extracomment>The regions in which an image is.</extracomment>
        <translation>所在地域</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>后继</translation>
    </message>
    <message>
        <source>Price</source>
        <extracomment>What it costs to write another id into a file.</extracomment>
        <translation>代价</translation>
    </message>
    <message>
        <source>&amp;Open File</source>
        <translation>打开文件(&amp;O)</translation>
    </message>
    <message>
        <source>Show &amp;Image</source>
        <translation>显示镜像(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Copy Successor</source>
        <translation>复制后继(&amp;C)</translation>
    </message>
    <message>
        <source>W&amp;rite %1…</source>
        <extracomment>%1 is an image id, which is to be written into a file.</extracomment>
        <translation>写入 %1(&amp;R)…</translation>
    </message>
    <message>
        <source>Write the successor into the file</source>
        <translation>将后继写入文件</translation>
    </message>
    <message>
        <source>Only a successor that is the only one, and missing nowhere, can be written</source>
        <translation>只有唯一且处处都有的后继才能写入</translation>
    </message>
    <message>
        <source>Select an id to see where it stands, and what to pin instead.</source>
        <translation>选择一个 ID，查看它所在的位置以及可改为固定哪个镜像。</translation>
    </message>
    <message>
        <source>No platform</source>
        <translation>无平台</translation>
    </message>
    <message>
        <source>pinned for no region in particular</source>
        <extracomment>Behind the id of an image.</extracomment>
        <translation>未针对特定地域固定</translation>
    </message>
    <message>
        <source>pinned for %1</source>
        <translation>固定于 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>nowhere that was read</source>
        <translation>已读取的地域中没有</translation>
    </message>
    <message>
        <source>missing in %1</source>
        <translation>%1 中缺少</translation>
    </message>
    <message>
        <source>not known in %1</source>
        <translation>%1 中未知</translation>
    </message>
    <message>
        <source>Terraform destroys and creates anew what uses the id.</source>
        <translation>Terraform 会销毁并重新创建使用该 ID 的资源。</translation>
    </message>
</context>
<context>
    <name>PinnedDialog</name>
    <message>
        <source>Check &amp;Again</source>
        <translation>重新检查(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Pinned IDs</source>
        <translation>固定的 ID</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>检查进度</translation>
    </message>
    <message>
        <source>Check &amp;Files…</source>
        <translation>检查文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Check Fol&amp;der…</source>
        <translation>检查文件夹(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Watched Lists</source>
        <translation>关注的列表(&amp;W)</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>在列表中查找</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Reading files…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message numerus="yes">
        <source>Asking for %n ids…</source>
        <translation>
            <numerusform>正在查询 %n 个 ID…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing opens the file.</source>
        <translation>没有程序可打开该文件。</translation>
    </message>
    <message>
        <source>Image ID copied</source>
        <translation>已复制镜像 ID</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>SARIF (*.sarif)</source>
        <translation>SARIF (*.sarif)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Export the Check</source>
        <translation>导出检查结果</translation>
    </message>
    <message>
        <source>What the check has found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>检查已停止。</translation>
    </message>
    <message>
        <source>Exit status %1 in a pipeline</source>
        <extracomment>%1 is a number: what the command ends with for the same files.</extracomment>
        <translation>在流水线中退出状态为 %1</translation>
    </message>
    <message>
        <source>Choose files or a folder, or drop them here, or paste a text. Each image id in them is looked up in all regions.</source>
        <translation>请选择文件或文件夹，或将其拖到这里，也可以粘贴文本。其中的每个镜像 ID 都会在所有地域中查找。</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>&amp;Open File</source>
        <translation>打开文件(&amp;O)</translation>
    </message>
    <message>
        <source>Show &amp;Image</source>
        <translation>显示镜像(&amp;I)</translation>
    </message>
    <message>
        <source>Copy Image I&amp;D</source>
        <translation>复制镜像 ID(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Copy Successor</source>
        <translation>复制后继(&amp;C)</translation>
    </message>
    <message>
        <source>NDJSON (*.ndjson)</source>
        <translation>NDJSON (*.ndjson)</translation>
    </message>
    <message>
        <source>JUnit (*.xml)</source>
        <translation>JUnit (*.xml)</translation>
    </message>
    <message>
        <source>The check was written to %1</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>已将检查结果写入 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n maps lack regions that have their images.</source>
        <extracomment>Maps of regions to images, in files.</extracomment>
        <translation>
            <numerusform>%n 个地域映射缺少有其镜像的地域。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinnedFlow</name>
    <message>
        <source>Check &amp;Pinned IDs…</source>
        <translation>检查固定的 ID(&amp;P)…</translation>
    </message>
    <message>
        <source>Look up the image ids that files have pinned</source>
        <translation>查找文件中固定的镜像 ID</translation>
    </message>
</context>
<context>
    <name>PinnedInput</name>
    <message>
        <source>Check What Is Copied</source>
        <translation>检查已复制的内容</translation>
    </message>
    <message>
        <source>Check Files</source>
        <translation>检查文件</translation>
    </message>
    <message>
        <source>Check Folder</source>
        <translation>检查文件夹</translation>
    </message>
</context>
<context>
    <name>PinnedModel</name>
    <message>
        <source>Ignored (%1)</source>
        <translation>已忽略（%1）</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Image ID</source>
        <translation>镜像 ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Region Meant</source>
        <translation>所指地域</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>后继</translation>
    </message>
    <message>
        <source>What to Know</source>
        <translation>须知</translation>
    </message>
    <message>
        <source>Not there</source>
        <extracomment>Of an image that is not in the region that a file means; whether it is in another is not known.</extracomment>
        <translation>不在该处</translation>
    </message>
</context>
<context>
    <name>PinnedTable</name>
    <message>
        <source>Pinned image ids</source>
        <translation>固定的镜像 ID</translation>
    </message>
    <message>
        <source>%1, sorted descending</source>
        <extracomment>What a screen reader says for the header of a column; %1 is its name.</extracomment>
        <translation>%1，降序排列</translation>
    </message>
    <message>
        <source>%1, sorted ascending</source>
        <extracomment>What a screen reader says for the header of a column; %1 is its name.</extracomment>
        <translation>%1，升序排列</translation>
    </message>
</context>
<context>
    <name>PlaceLimits</name>
    <message>
        <source>The service reports more images than the %1 that are read from a region; the rest are unknown.</source>
        <translation>服务报告的镜像多于每个地域读取的 %1 个；其余未知。</translation>
    </message>
    <message>
        <source>The service reports more pages than the %1 that are read from a region; the rest are unknown.</source>
        <translation>服务报告的页数多于每个地域读取的 %1 页；其余未知。</translation>
    </message>
    <message>
        <source>The answers are longer than the %1 that are read from a region; the rest are unknown.</source>
        <extracomment>%1 is a size, such as &quot;64 MiB&quot;.</extracomment>
        <translation>应答长度超过每个地域读取的 %1；其余未知。</translation>
    </message>
    <message>
        <source>%1 pages in a row brought nothing new; what comes after them is unknown.</source>
        <translation>连续 %1 页没有新内容；其后的内容未知。</translation>
    </message>
</context>
<context>
    <name>PlaceText</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>The name of an account&apos;s profile and a region, as in &quot;prod · Seoul&quot;.</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>PlaceholderText</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A region and the number of images in it.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Correct it and start again, or try the demo cloud.</source>
        <translation>请更正后重新启动，或试用演示云。</translation>
    </message>
    <message>
        <source>No credential</source>
        <translation>没有凭证</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Open the demo cloud</source>
        <translation>打开演示云</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What was asked and the values of which one must match, as in &quot;platform: Debian, Ubuntu&quot;.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>image ID</source>
        <translation>镜像 ID</translation>
    </message>
    <message>
        <source>instance type</source>
        <translation>实例机型</translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln regions has an image.</source>
        <translation>
            <numerusform>%Ln 个地域中都没有镜像。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>Conditions of a search: %1 is all but the last one, with commas.</extracomment>
        <translation>%1 和 %2</translation>
    </message>
    <message numerus="yes">
        <source>No image matches %1 in %Ln regions.</source>
        <extracomment>%1 is conditions, as in &quot;image-type: PRIVATE_IMAGE and platform: Ubuntu&quot;.</extracomment>
        <translation>
            <numerusform>%Ln 个地域中没有符合 %1 的镜像。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions failed and may contain some.</source>
        <translation>
            <numerusform>有 %Ln 个地域失败，其中可能有镜像。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” leaves nothing; without it there are %Ln rows.</source>
        <extracomment>A condition, as in the find box, that leaves no row, and how many rows the others leave.</extracomment>
        <translation>
            <numerusform>“%1”没有留下任何行；去掉它则有 %Ln 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>More pages are not loaded yet.</source>
        <translation>还有更多页尚未加载。</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <extracomment>Button that takes this condition away; %1 is as in the find box.</extracomment>
        <translation>移除“%1”</translation>
    </message>
    <message>
        <source>Nothing found in the loaded rows</source>
        <translation>在已加载的行中未找到</translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded images are hidden.</source>
        <translation>
            <numerusform>%Ln 个已加载的镜像被隐藏。</numerusform>
        </translation>
    </message>
    <message>
        <source>More pages are being searched.</source>
        <translation>正在搜索更多页。</translation>
    </message>
    <message>
        <source>Clear find and facets</source>
        <translation>清除查找和分面</translation>
    </message>
    <message>
        <source>No search yet</source>
        <translation>尚未搜索</translation>
    </message>
    <message>
        <source>Choose regions and filters on the left, then search.</source>
        <translation>请在左侧选择地域和过滤器，然后搜索。</translation>
    </message>
    <message>
        <source>Search now</source>
        <translation>立即搜索</translation>
    </message>
    <message numerus="yes">
        <source>Searching %Ln regions…</source>
        <translation>
            <numerusform>正在搜索 %Ln 个地域…</numerusform>
        </translation>
    </message>
    <message>
        <source>Images appear as the regions answer.</source>
        <translation>镜像会随各地域的应答而出现。</translation>
    </message>
    <message>
        <source>Nothing could be read</source>
        <translation>无法读取任何内容</translation>
    </message>
    <message>
        <source>Every region failed; the message above says why.</source>
        <translation>所有地域都失败了；原因见上方消息。</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No image in the regions that could be read</source>
        <translation>可读取的地域中没有镜像</translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>Heading where there are no rows: the user has stopped loading.</extracomment>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Loading was stopped before any image came.</source>
        <translation>在收到镜像之前加载已停止。</translation>
    </message>
    <message>
        <source>No image matches here</source>
        <translation>此处没有匹配的镜像</translation>
    </message>
    <message>
        <source>Search there</source>
        <translation>在那里搜索</translation>
    </message>
    <message>
        <source>No image matches</source>
        <translation>没有匹配的镜像</translation>
    </message>
    <message>
        <source>Change the filters</source>
        <translation>更改过滤器</translation>
    </message>
    <message>
        <source>There are some in %1.</source>
        <translation>以下位置有匹配：%1。</translation>
    </message>
    <message>
        <source>No image could be read</source>
        <translation>没有可读取的镜像</translation>
    </message>
    <message>
        <source>There are regions of which not all could be read that they told of. The filter panel says which.</source>
        <translation>有些地域所报告的内容未能全部读取。过滤器面板会说明是哪些。</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>重新搜索</translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln accounts could be opened; the message above says why.</source>
        <translation>
            <numerusform>%Ln 个账号均无法打开；原因见上方的消息。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>Kind of credential</source>
        <translation>凭证种类</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API 密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Program that &amp;prints a credential</source>
        <translation>输出凭证的程序(&amp;P)</translation>
    </message>
    <message>
        <source>New Account</source>
        <translation>新建账号</translation>
    </message>
    <message>
        <source>Edit Account</source>
        <translation>编辑账号</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Beside the choice of what a credential is.</extracomment>
        <translation>种类</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>更多(&amp;M)</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>更多字段</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>Button: adds the new account.</extracomment>
        <translation>添加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Based on another account, with a role on top</source>
        <translation>基于另一账号，并附加角色(&amp;B)</translation>
    </message>
</context>
<context>
    <name>ProfileDraft</name>
    <message>
        <source>There is a blank in it. Was all of it copied?</source>
        <translation>其中有空格。是否全部复制了？</translation>
    </message>
    <message>
        <source>It has a character that no key has.</source>
        <translation>含有密钥中不会出现的字符。</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>需要名称。</translation>
    </message>
    <message>
        <source>There is a profile of this name.</source>
        <translation>已有此名称的配置。</translation>
    </message>
    <message>
        <source>It needs a secret ID.</source>
        <translation>需要 SecretId。</translation>
    </message>
    <message>
        <source>A token is of one key: it needs that one, too.</source>
        <translation>令牌与某个密钥成对：还需要该密钥。</translation>
    </message>
    <message>
        <source>It needs the key of this ID.</source>
        <translation>需要此 ID 的密钥。</translation>
    </message>
    <message>
        <source>It needs a program.</source>
        <translation>需要程序。</translation>
    </message>
    <message>
        <source>A path has to be whole, from the root on.</source>
        <translation>路径必须完整，从根目录开始。</translation>
    </message>
    <message>
        <source>A role looks like qcs::cam::uin/100012345678:roleName/auditor.</source>
        <translation>角色形如 qcs::cam::uin/100012345678:roleName/auditor。</translation>
    </message>
    <message>
        <source>It has 2 to 128 letters, digits and characters of +=,.@_-</source>
        <translation>由 2 至 128 个字母、数字和 +=,.@_- 中的字符组成</translation>
    </message>
    <message>
        <source>It has 2 to 128 letters, digits and characters of +=,.@:/_-</source>
        <translation>由 2 至 128 个字母、数字和 +=,.@:/_- 中的字符组成</translation>
    </message>
    <message>
        <source>An account is a number.</source>
        <translation>账号应为数字。</translation>
    </message>
    <message>
        <source>It needs an account to be based on.</source>
        <translation>需要一个所基于的账号。</translation>
    </message>
    <message>
        <source>That account is not there, or based on another itself.</source>
        <translation>该账号不存在，或其自身基于另一个账号。</translation>
    </message>
</context>
<context>
    <name>ProfileEditing</name>
    <message>
        <source>The key is kept until the program ends: %1</source>
        <extracomment>%1 is a sentence on what is wrong with the keyring.</extracomment>
        <translation>密钥会保留到程序结束：%1</translation>
    </message>
</context>
<context>
    <name>ProfileList</name>
    <message>
        <source>No credential was found. Looked at: the variables TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, or TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY; the file %1; the folder %2; the profiles made in this program (%3); the variables TKE_REGION, TKE_PROVIDER_ID, TKE_ROLE_ARN and TKE_WEB_IDENTITY_TOKEN_FILE; the role of this machine.</source>
        <extracomment>%1 to %3 are names of files and folders. Names in capitals are variables.</extracomment>
        <translation>未找到凭证。已查找：变量 TENCENTCLOUD_SECRET_ID 和 TENCENTCLOUD_SECRET_KEY，或 TENCENTCLOUD_SECRETID 和 TENCENTCLOUD_SECRETKEY；文件 %1；文件夹 %2；在本程序中创建的配置（%3）；变量 TKE_REGION、TKE_PROVIDER_ID、TKE_ROLE_ARN 和 TKE_WEB_IDENTITY_TOKEN_FILE；本机的角色。</translation>
    </message>
    <message>
        <source>There is no profile %1. There are: %2.</source>
        <extracomment>%1 is the name of a way to sign in, such as &quot;sdk:default&quot;, or a list of such names, %2 another list of them.</extracomment>
        <translation>没有配置 %1。现有：%2。</translation>
    </message>
    <message>
        <source>TCCLI_PROFILE names the profile &quot;%1&quot;, which tccli does not have.</source>
        <extracomment>%1 is the name of a profile. TCCLI_PROFILE is a variable.</extracomment>
        <translation>TCCLI_PROFILE 指定的配置“%1”在 tccli 中不存在。</translation>
    </message>
</context>
<context>
    <name>ProfileProvider</name>
    <message>
        <source>The tccli profile &quot;%1&quot; now signs in another way. Choose it again.</source>
        <extracomment>%1 is the name of a profile of the program tccli.</extracomment>
        <translation>tccli 配置“%1”现在以另一种方式登录。请重新选择。</translation>
    </message>
</context>
<context>
    <name>ProfiledImageSource</name>
    <message>
        <source>There is no profile &quot;%1&quot;.</source>
        <translation>没有配置“%1”。</translation>
    </message>
</context>
<context>
    <name>ProfilesCommand</name>
    <message>
        <source>Lists the accounts that this computer can sign in to, a line each: name, source, masked secret id, account, region, state and endpoint, separated by tabs, with a dash for each one that is missing.

Exit status: 0 listed, or all tests passed; 1 a test failed; 2 bad usage.</source>
        <translation>列出本计算机可登录的账号，每行一个：名称、来源、掩码后的 SecretId、账号、地域、状态和接入点，以制表符分隔，缺少的以短横线表示。

退出状态：0 已列出，或所有测试通过；1 有测试失败；2 用法错误。</translation>
    </message>
    <message>
        <source>Ask the service who these profiles belong to.</source>
        <translation>向服务查询这些配置属于谁。</translation>
    </message>
    <message>
        <source>Format of the list: text or json.</source>
        <translation>列表的格式：text 或 json。</translation>
    </message>
    <message>
        <source>--format: &quot;%1&quot; is not a format of the list. It takes text or json.</source>
        <translation>--format：“%1”不是列表的格式。可接受的值：text 或 json。</translation>
    </message>
    <message>
        <source>list the accounts that this computer can sign in to</source>
        <translation>列出本计算机可登录的账号</translation>
    </message>
</context>
<context>
    <name>Proxies</name>
    <message>
        <source>%1 does not name a proxy. Set it to host:port.</source>
        <extracomment>%1 is a variable of the environment or an option, such as https_proxy or --proxy.</extracomment>
        <translation>%1 未指明代理。请设为 host:port。</translation>
    </message>
    <message>
        <source>%1 names an unknown kind of proxy. It may begin with http:// or socks5://, the protocol of the proxy itself.</source>
        <extracomment>%1 is a variable of the environment or an option, such as https_proxy or --proxy.</extracomment>
        <translation>%1 指定了未知种类的代理。它可以以 http:// 或 socks5:// 开头，即代理自身的协议。</translation>
    </message>
    <message>
        <source>The user or the password in %1 contains a character that cannot be sent, such as a line break.</source>
        <extracomment>%1 is a variable of the environment or an option, such as https_proxy or --proxy.</extracomment>
        <translation>%1 中的用户名或密码含有无法发送的字符，例如换行符。</translation>
    </message>
</context>
<context>
    <name>ProxyChoice</name>
    <message>
        <source>%1 takes automatic, system, none or HOST:PORT.</source>
        <extracomment>%1 is what the text comes from, such as --proxy.</extracomment>
        <translation>%1 接受 automatic、system、none 或 HOST:PORT。</translation>
    </message>
</context>
<context>
    <name>ProxyFields</name>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Fo&amp;rget</source>
        <translation>清除(&amp;R)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS5</source>
        <translation>SOCKS5</translation>
    </message>
    <message>
        <source>Forget the password</source>
        <translation>清除密码</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>代理(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>主机(&amp;H)</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>端口(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>用户名(&amp;U)</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>密码(&amp;W)</translation>
    </message>
    <message>
        <source>It needs a host. Until then the last setting holds.</source>
        <translation>需要主机。在此之前沿用上次的设置。</translation>
    </message>
    <message>
        <source>It needs a port. Until then the last setting holds.</source>
        <translation>需要端口。在此之前沿用上次的设置。</translation>
    </message>
    <message>
        <source>As it is</source>
        <extracomment>In an empty field: the password that is kept already is not changed.</extracomment>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keyring.</source>
        <translation>保存在系统密钥环中。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring cannot be reached, so it is forgotten when the program ends.</source>
        <translation>无法访问系统密钥环，因此程序结束后不再保留。</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <extracomment>In a dialog for files: the type of an entry of the list.</extracomment>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>%1 File</source>
        <extracomment>In a dialog for files: the type of a file, of which %1 is the ending, such as &quot;csv&quot;.</extracomment>
        <translation>%1 文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>There is no display to open a window on. With --export FILE none is needed.</source>
        <translation>没有可打开窗口的显示器。使用 --export FILE 则不需要。</translation>
    </message>
    <message>
        <source>The argument &quot;%1&quot; is not valid UTF-8.</source>
        <translation>参数“%1”不是有效的 UTF-8。</translation>
    </message>
</context>
<context>
    <name>QueryRules</name>
    <message>
        <source>The tag has no key: write KEY=VALUE.</source>
        <translation>标签没有键：请写成 KEY=VALUE。</translation>
    </message>
    <message>
        <source>DescribeImages has no filter &quot;%1&quot;.</source>
        <translation>DescribeImages 没有过滤器“%1”。</translation>
    </message>
    <message>
        <source>The filter &quot;%1&quot; has no value.</source>
        <translation>过滤器“%1”没有值。</translation>
    </message>
    <message numerus="yes">
        <source>The filter &quot;%1&quot; has %n values; at most %2 are allowed.</source>
        <translation>
            <numerusform>过滤器“%1”有 %n 个值；最多允许 %2 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter &quot;%1&quot; has an empty value.</source>
        <translation>过滤器“%1”有一个空值。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an image id.</source>
        <translation>“%1”不是镜像 ID。</translation>
    </message>
    <message>
        <source>Image ids and filters cannot be used together.</source>
        <translation>镜像 ID 和过滤器不能同时使用。</translation>
    </message>
    <message numerus="yes">
        <source>%n filters are set; at most %1 are allowed.</source>
        <translation>
            <numerusform>设置了 %n 个过滤器；最多允许 %1 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an image id, which is &quot;img-&quot; and 8 letters or digits.</source>
        <translation>“%1”不是镜像 ID，镜像 ID 是“img-”加 8 个字母或数字。</translation>
    </message>
    <message>
        <source>No region is chosen.</source>
        <translation>未选择地域。</translation>
    </message>
    <message>
        <source>The offset is negative.</source>
        <translation>偏移为负数。</translation>
    </message>
    <message>
        <source>The limit is %1; it must be 1 to %2.</source>
        <translation>限制为 %1；必须在 1 到 %2 之间。</translation>
    </message>
    <message numerus="yes">
        <source>%n image ids are in one request; at most %1 are allowed.</source>
        <translation>
            <numerusform>一次请求中有 %n 个镜像 ID；最多允许 %1 个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Region</name>
    <message>
        <source>Guangzhou</source>
        <translation>广州</translation>
    </message>
    <message>
        <source>Shanghai</source>
        <translation>上海</translation>
    </message>
    <message>
        <source>Nanjing</source>
        <translation>南京</translation>
    </message>
    <message>
        <source>Beijing</source>
        <translation>北京</translation>
    </message>
    <message>
        <source>Chengdu</source>
        <translation>成都</translation>
    </message>
    <message>
        <source>Chongqing</source>
        <translation>重庆</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>中国香港</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>Jakarta</source>
        <translation>雅加达</translation>
    </message>
    <message>
        <source>Bangkok</source>
        <translation>曼谷</translation>
    </message>
    <message>
        <source>Seoul</source>
        <translation>首尔</translation>
    </message>
    <message>
        <source>Tokyo</source>
        <translation>东京</translation>
    </message>
    <message>
        <source>Frankfurt</source>
        <translation>法兰克福</translation>
    </message>
    <message>
        <source>Virginia</source>
        <translation>弗吉尼亚</translation>
    </message>
    <message>
        <source>Silicon Valley</source>
        <translation>硅谷</translation>
    </message>
    <message>
        <source>São Paulo</source>
        <translation>圣保罗</translation>
    </message>
    <message>
        <source>Shanghai Finance</source>
        <translation>上海金融</translation>
    </message>
    <message>
        <source>Shenzhen Finance</source>
        <translation>深圳金融</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A region&apos;s name and its id, as in &quot;Seoul (ap-seoul)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Mainland China</source>
        <translation>中国大陆</translation>
    </message>
    <message>
        <source>Asia Pacific</source>
        <translation>亚太</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>欧洲</translation>
    </message>
    <message>
        <source>Americas</source>
        <translation>美洲</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>金融</translation>
    </message>
    <message>
        <source>There is no region &quot;%1&quot;.</source>
        <translation>没有地域“%1”。</translation>
    </message>
    <message>
        <source>No region is given.</source>
        <translation>未给出地域。</translation>
    </message>
</context>
<context>
    <name>RegionMenu</name>
    <message numerus="yes">
        <source>&amp;Copy %Ln Region IDs</source>
        <extracomment>Action for one region or for those of a group.</extracomment>
        <translation>
            <numerusform>复制 %Ln 个地域 ID(&amp;C)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add Region…</source>
        <translation>添加地域(&amp;A)…</translation>
    </message>
    <message>
        <source>Re&amp;move %1</source>
        <extracomment>%1 is a region.</extracomment>
        <translation>移除 %1(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Only %1</source>
        <extracomment>Checks a region, or those of a group, and no other.</extracomment>
        <translation>仅 %1(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Uncheck %1</source>
        <extracomment>%1 is a group of regions, as in &quot;Asia Pacific&quot;.</extracomment>
        <translation>取消选中 %1(&amp;U)</translation>
    </message>
    <message>
        <source>C&amp;heck %1</source>
        <translation>选中 %1(&amp;H)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln region IDs copied</source>
        <extracomment>Says that the ids of so many regions are in the clipboard now.</extracomment>
        <translation>
            <numerusform>已复制 %Ln 个地域 ID</numerusform>
        </translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Load All of It</source>
        <translation>全部加载(&amp;L)</translation>
    </message>
</context>
<context>
    <name>RegionTestTable</name>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Name found</source>
        <translation>名称已解析</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
</context>
<context>
    <name>RegionTree</name>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>Heading over regions that the program does not know.</extracomment>
        <translation>其他</translation>
    </message>
    <message numerus="yes">
        <source>%Ln images changed since the earlier time.</source>
        <translation>
            <numerusform>自先前的时间以来，有 %Ln 个镜像发生变化。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegionsPage</name>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;fresh from the Service</source>
        <translation>从服务刷新(&amp;F)</translation>
    </message>
    <message>
        <source>Regions that are shown</source>
        <translation>显示的地域</translation>
    </message>
    <message>
        <source>Shown</source>
        <extracomment>Column of check boxes: whether a region is in the list.</extracomment>
        <translation>显示</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>A region that is hidden is not asked either.</source>
        <translation>隐藏的地域也不会被查询。</translation>
    </message>
    <message>
        <source>Region &amp;ID</source>
        <translation>地域 ID(&amp;I)</translation>
    </message>
    <message>
        <source>This region is in the list.</source>
        <translation>此地域已在列表中。</translation>
    </message>
    <message>
        <source>An ID looks like ap-foo or ap-foo-2.</source>
        <translation>ID 形如 ap-foo 或 ap-foo-2。</translation>
    </message>
    <message>
        <source>A region that the program does not know is asked like the others.</source>
        <translation>程序未知的地域也会像其他地域一样查询。</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>正在查询服务…</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln regions of the service are in the list.</source>
        <translation>
            <numerusform>服务的 %Ln 个地域都在列表中。</numerusform>
        </translation>
    </message>
    <message>
        <source>New, and added: %1.</source>
        <extracomment>%1 is a list of ids of regions.</extracomment>
        <translation>新增：%1。</translation>
    </message>
</context>
<context>
    <name>RegionsTab</name>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <extracomment>Over a column: the number of snapshots.</extracomment>
        <translation>快照</translation>
    </message>
    <message>
        <source>Regions of the image</source>
        <translation>镜像所在地域</translation>
    </message>
</context>
<context>
    <name>ResultArea</name>
    <message>
        <source>%1. %2</source>
        <extracomment>A heading and a sentence, one after the other.</extracomment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>RoleChoice</name>
    <message>
        <source>The role must look like qcs::cam::uin/100000000001:roleName/ImageReader.</source>
        <translation>角色必须形如 qcs::cam::uin/100000000001:roleName/ImageReader。</translation>
    </message>
    <message>
        <source>The session name must have 2 to 128 characters, and only letters, digits and _+=,.@- in it.</source>
        <translation>会话名称必须为 2 至 128 个字符，且只含字母、数字和 _+=,.@-。</translation>
    </message>
    <message>
        <source>The external ID may have up to 128 characters, and only letters, digits and _+=,.@:/- in it.</source>
        <translation>外部 ID 最多 128 个字符，且只含字母、数字和 _+=,.@:/-。</translation>
    </message>
    <message>
        <source>The role can be assumed for 1 to %1 seconds, or for 0, which stands for the service&apos;s default.</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>角色可扮演 1 至 %1 秒，或 0，表示服务的默认值。</translation>
    </message>
</context>
<context>
    <name>RowScope</name>
    <message>
        <source>Which rows?</source>
        <translation>导出哪些行？</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Selected (%Ln)</source>
        <translation>
            <numerusform>所选行(&amp;S) (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;All (%Ln)</source>
        <translation>
            <numerusform>所有行(&amp;A) (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaidOptions</name>
    <message>
        <source>The command line says: %1</source>
        <extracomment>Near a field of the settings, which does not count until the program is started without this option: %1 is the option with its value, such as &quot;--proxy none&quot;.</extracomment>
        <translation>命令行指定：%1</translation>
    </message>
</context>
<context>
    <name>SaveSearchDialog</name>
    <message>
        <source>&amp;Open at startup</source>
        <translation>启动时打开(&amp;O)</translation>
    </message>
    <message>
        <source>Save Search</source>
        <translation>保存搜索</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>搜索的名称</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Replaces the saved search with this name.</source>
        <translation>替换此名称的已保存搜索。</translation>
    </message>
    <message>
        <source>Keeps regions, filters, find text, columns and sort.</source>
        <translation>保存地域、过滤器、查找文本、列和排序。</translation>
    </message>
</context>
<context>
    <name>SavedSearch</name>
    <message>
        <source>It contains no saved searches.</source>
        <translation>其中没有已保存的搜索。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>SdkFile</name>
    <message>
        <source>%1 has no section [%2].</source>
        <extracomment>A file&apos;s path, and the name of a section of that file.</extracomment>
        <translation>%1 没有 [%2] 节。</translation>
    </message>
</context>
<context>
    <name>SearchFlow</name>
    <message>
        <source>Sa&amp;ved Searches</source>
        <translation>已保存的搜索(&amp;V)</translation>
    </message>
</context>
<context>
    <name>SearchMenu</name>
    <message>
        <source>No saved searches</source>
        <translation>没有已保存的搜索</translation>
    </message>
    <message>
        <source>&amp;Save This Search…</source>
        <translation>保存此搜索(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Manage Saved Searches…</source>
        <translation>管理已保存的搜索(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message>
        <source>type %1</source>
        <extracomment>One of the things that images are searched by, as in &quot;type Private, Shared&quot;.</extracomment>
        <translation>类型 %1</translation>
    </message>
    <message>
        <source>name %1</source>
        <extracomment>One of the things that images are searched by.</extracomment>
        <translation>名称 %1</translation>
    </message>
    <message>
        <source>platform %1</source>
        <extracomment>One of the things that images are searched by.</extracomment>
        <translation>平台 %1</translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln regions</source>
        <translation>
            <numerusform>搜索 %Ln 个地域</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a region</source>
        <translation>请选择地域</translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln regions for image IDs (%1)</source>
        <extracomment>Search button, as a screen reader says it; %1 is how many image ids there are.</extracomment>
        <translation>
            <numerusform>在 %Ln 个地域中搜索镜像 ID（%1）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln regions for all images</source>
        <extracomment>Search button, as a screen reader says it.</extracomment>
        <translation>
            <numerusform>在 %Ln 个地域中搜索所有镜像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln regions for images with %1</source>
        <extracomment>Search button, as a screen reader says it; %1 is a list of what the images must have, as in &quot;name web, type Private&quot;.</extracomment>
        <translation>
            <numerusform>在 %Ln 个地域中搜索镜像：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Show or hide what is typed</source>
        <translation>显示或隐藏输入的内容</translation>
    </message>
</context>
<context>
    <name>SecurityTokenService</name>
    <message>
        <source>The role %1 could not be assumed. The service answered: %2</source>
        <extracomment>%1 is the name of a role as the service knows it, %2 the service&apos;s own words.</extracomment>
        <translation>无法扮演角色 %1。服务应答：%2</translation>
    </message>
</context>
<context>
    <name>ServiceLanguage</name>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
</context>
<context>
    <name>SessionOpening</name>
    <message>
        <source>The password of the proxy, which is chosen in the settings, cannot be had: %1 --proxy names another one, or none.</source>
        <extracomment>%1 is a sentence on the keyring.</extracomment>
        <translation>无法取得设置中所选代理的密码：%1 可用 --proxy 指定另一个代理，或用 none 不使用代理。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Look</source>
        <extracomment>Page of the settings: language, colors, times.</extracomment>
        <translation>外观</translation>
    </message>
    <message>
        <source>Memory</source>
        <extracomment>Page of the settings: what the program remembers of earlier times.</extracomment>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>SettingsFlow</name>
    <message>
        <source>The account was closed.</source>
        <translation>账号连接已关闭。</translation>
    </message>
    <message>
        <source>Proxy password:</source>
        <translation>代理密码：</translation>
    </message>
    <message>
        <source>Language:</source>
        <translation>语言：</translation>
    </message>
    <message>
        <source>It changes when the export has ended and its message is closed.</source>
        <translation>导出结束并关闭其消息后将会更改。</translation>
    </message>
</context>
<context>
    <name>Shortened</name>
    <message>
        <source>%1… (%2)</source>
        <extracomment>The beginning of a text that is too long to be shown, and its size, such as &quot;10 MB&quot;.</extracomment>
        <translation>%1…（%2）</translation>
    </message>
</context>
<context>
    <name>ShownSearch</name>
    <message>
        <source>Command copied</source>
        <translation>已复制命令</translation>
    </message>
</context>
<context>
    <name>SignInFlow</name>
    <message>
        <source>Waiting for %1…</source>
        <extracomment>%1 is the name of a program.</extracomment>
        <translation>正在等待 %1…</translation>
    </message>
    <message>
        <source>Sign in to %1 in the browser that it opens.</source>
        <extracomment>%1 is the name of an account.</extracomment>
        <translation>请在它打开的浏览器中登录 %1。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Signed in:</source>
        <translation>已登录：</translation>
    </message>
    <message>
        <source>Not signed in:</source>
        <translation>未登录：</translation>
    </message>
</context>
<context>
    <name>SignInRun</name>
    <message>
        <source>The program %1 is not there. Install it, or sign in by another way.</source>
        <extracomment>%1 is the name of a program.</extracomment>
        <translation>程序 %1 不存在。请安装它，或以其他方式登录。</translation>
    </message>
    <message>
        <source>%1 could not be started: %2.</source>
        <extracomment>%1 is the name of a program, %2 what the system says.</extracomment>
        <translation>无法启动 %1：%2。</translation>
    </message>
    <message>
        <source>Signing in failed. To see why, run “%1” in a terminal.</source>
        <extracomment>%1 is a command for a terminal.</extracomment>
        <translation>登录失败。要了解原因，请在终端中运行“%1”。</translation>
    </message>
</context>
<context>
    <name>SinceMenu</name>
    <message>
        <source>Since: %1</source>
        <extracomment>On a button: changes since that moment.</extracomment>
        <translation>自：%1</translation>
    </message>
    <message>
        <source>Since: last time</source>
        <extracomment>On a button: changes since the program was used before.</extracomment>
        <translation>自：上次</translation>
    </message>
    <message>
        <source>&amp;Last Time</source>
        <extracomment>In a menu: changes since the program was used before.</extracomment>
        <translation>上次(&amp;L)</translation>
    </message>
    <message>
        <source>A &amp;Day…</source>
        <translation>选择日期(&amp;D)…</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln images</source>
        <extracomment>In a menu, a time at which images were looked at; %1 is the time, %Ln how many there were.</extracomment>
        <translation>
            <numerusform>%1，%Ln 个镜像</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes Since a Day</source>
        <translation>自某日以来的变化</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>SortHeader</name>
    <message>
        <source>Click to sort, Shift+click to add a column to the sort</source>
        <translation>点击以排序，Shift+点击以将列加入排序</translation>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <source>&amp;Then By</source>
        <translation>然后按(&amp;T)</translation>
    </message>
</context>
<context>
    <name>StartPaths</name>
    <message>
        <source>There is no option, file or folder &quot;%1&quot;. --help lists the options.</source>
        <translation>没有选项、文件或文件夹“%1”。--help 可列出选项。</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Loading progress</source>
        <translation>加载进度</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>全部加载</translation>
    </message>
    <message>
        <source>Load all missing pages</source>
        <translation>加载所有缺少的页</translation>
    </message>
    <message>
        <source>Load all missing pages, so that the sort covers everything</source>
        <translation>加载所有缺少的页，使排序覆盖全部</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>正在加载 %1…</translation>
    </message>
    <message numerus="yes">
        <source>Loading %Ln regions…</source>
        <translation>
            <numerusform>正在加载 %Ln 个地域…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · slowed down by the service</source>
        <extracomment>%1 is what is loading, as in &quot;Loading Seoul…&quot;.</extracomment>
        <translation>%1 · 被服务限速</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>Nothing has been asked yet.</extracomment>
        <translation>就绪</translation>
    </message>
    <message numerus="yes">
        <source>%Ln values not shown</source>
        <extracomment>Values of images that were sent, but are of another kind than the API describes.</extracomment>
        <translation>
            <numerusform>%Ln 个值未显示</numerusform>
        </translation>
    </message>
    <message>
        <source>Some values are not what the API describes. The JSON of an image has them as they were sent.</source>
        <translation>有些值与 API 的描述不符。镜像的 JSON 中按原样保留了它们。</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many images of how many are loaded, as in &quot;300 of 1,204&quot;.
----------
Beside a region: how many of its images are shown, as in &quot;12 of 300&quot;.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>All %1 loaded.</source>
        <translation>已全部加载：%1。</translation>
    </message>
    <message>
        <source>%1 loaded.</source>
        <translation>已加载：%1。</translation>
    </message>
    <message>
        <source>This is not what the service reported, or some of it cannot be read.</source>
        <translation>这与服务报告的不符，或其中一部分无法读取。</translation>
    </message>
    <message>
        <source>Waiting for an answer.</source>
        <translation>正在等待应答。</translation>
    </message>
    <message>
        <source>Loading; %1 loaded so far.</source>
        <translation>正在加载；目前已加载 %1。</translation>
    </message>
    <message>
        <source>%1 loaded; more come as you scroll.</source>
        <translation>已加载 %1；滚动时继续加载。</translation>
    </message>
    <message>
        <source>Stopped; %1 loaded.</source>
        <translation>已停止；已加载 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln images</source>
        <translation>
            <numerusform>%1 / %Ln 个镜像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln images</source>
        <extracomment>%L1 is the number of images.</extracomment>
        <translation>
            <numerusform>%Ln 个镜像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <extracomment>Number of regions that could not be read.</extracomment>
        <translation>
            <numerusform>%Ln 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln regions</source>
        <extracomment>How many of how many regions are read.</extracomment>
        <translation>
            <numerusform>%1 / %Ln 个地域</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable</source>
        <translation>
            <numerusform>%Ln 个无法读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fewer than reported</source>
        <extracomment>Images of the total that the service told that never came.</extracomment>
        <translation>
            <numerusform>比报告的少 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than reported</source>
        <extracomment>Images that came beyond the total that the service told.</extracomment>
        <translation>
            <numerusform>比报告的多 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not read to the end</source>
        <extracomment>Number of regions that have more than is read of one.</extracomment>
        <translation>
            <numerusform>%Ln 个未读到末尾</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, descending</source>
        <extracomment>What rows are sorted by; %1 is a column, as in &quot;Created&quot;.</extracomment>
        <translation>%1 降序</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <extracomment>Columns that rows are sorted by: %1 is those before, %2 the next one.</extracomment>
        <translation>%1，然后 %2</translation>
    </message>
    <message>
        <source>Sorted by %1</source>
        <translation>排序：%1</translation>
    </message>
    <message>
        <source>Sorted by %1, within %2 of %3 loaded</source>
        <translation>排序：%1，限于已加载的 %2 / %3</translation>
    </message>
    <message>
        <source>%1 of %2 loaded</source>
        <extracomment>Beside a region that is not read whole: how many of those loaded are shown.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>waiting</source>
        <extracomment>State of a region: no answer so far.</extracomment>
        <translation>等待中</translation>
    </message>
    <message>
        <source>failed</source>
        <extracomment>State of a region: it could not be read.</extracomment>
        <translation>失败</translation>
    </message>
    <message>
        <source>stopped</source>
        <extracomment>State of a region: stopped by the user.</extracomment>
        <translation>已停止</translation>
    </message>
    <message>
        <source>%1 of %2 loaded images are shown.</source>
        <extracomment>How many of how many loaded images of a region are shown.</extracomment>
        <translation>显示了 %2 个已加载镜像中的 %1 个。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected, but hidden</source>
        <extracomment>So many rows are selected, and what is found shows none of them.</extracomment>
        <translation>
            <numerusform>已选 %Ln 个，但被隐藏</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected, %1 of them hidden</source>
        <extracomment>So many rows are selected, of which what is found does not show %1.</extracomment>
        <translation>
            <numerusform>已选 %Ln 个，其中 %1 个被隐藏</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 regions in %Ln accounts</source>
        <translation>
            <numerusform>%1 / %2 个地域，%Ln 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Beside a region with images of an earlier time: how many, or that it failed, and how old they are, as in &quot;412 · 3 h&quot;.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>What was there at %1 is shown until it is refreshed.</source>
        <extracomment>Of a region: %1 is a time, as in &quot;10:21 yesterday&quot;.</extracomment>
        <translation>刷新之前显示的是 %1 时的内容。</translation>
    </message>
    <message>
        <source>as of %1</source>
        <extracomment>The images are of an earlier time: %1 is as in &quot;10:21 yesterday&quot;.</extracomment>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>as of %1, not refreshed</source>
        <extracomment>The images are of an earlier time, %1, and it is not known what is there now.</extracomment>
        <translation>截至 %1，未刷新</translation>
    </message>
    <message>
        <source>It may be of another account.</source>
        <extracomment>Of what is shown of an earlier time.</extracomment>
        <translation>它可能属于其他账号。</translation>
    </message>
    <message>
        <source>account not certain</source>
        <extracomment>After &quot;as of 10:21 yesterday&quot;: the account may have been another one then.</extracomment>
        <translation>账号无法确定</translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions as of %1, not refreshed</source>
        <extracomment>The images of so many regions are of an earlier time, %1; those of others are new.</extracomment>
        <translation>
            <numerusform>%Ln 个地域截至 %1，未刷新</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableActions</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy with &amp;Headers</source>
        <translation>复制（含表头）(&amp;H)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Co&amp;mpare…</source>
        <translation>比较(&amp;M)…</translation>
    </message>
    <message>
        <source>Same &amp;Name</source>
        <translation>相同名称(&amp;N)</translation>
    </message>
    <message>
        <source>Same O&amp;S</source>
        <translation>相同操作系统(&amp;S)</translation>
    </message>
    <message>
        <source>Search the C&amp;loud for This</source>
        <translation>在云端搜索此值(&amp;L)</translation>
    </message>
    <message>
        <source>Copy &amp;As</source>
        <translation>复制为(&amp;A)</translation>
    </message>
    <message>
        <source>Cell copied</source>
        <translation>已复制单元格</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows copied</source>
        <translation>
            <numerusform>已复制 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Only Rows Without a Value</source>
        <translation>仅没有值的行(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Only “%1”</source>
        <translation>仅“%1”(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Everything With a Value</source>
        <translation>所有有值的行(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Everything but “%1”</source>
        <translation>除“%1”外的全部(&amp;E)</translation>
    </message>
</context>
<context>
    <name>TableMenus</name>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>Current Colu&amp;mn</source>
        <translation>当前列(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Sort By</source>
        <translation>排序依据(&amp;S)</translation>
    </message>
</context>
<context>
    <name>TccliFile</name>
    <message>
        <source>tccli has no profile &quot;%1&quot;.</source>
        <extracomment>%1 is a name that the user gave.</extracomment>
        <translation>tccli 没有配置“%1”。</translation>
    </message>
    <message>
        <source>It is not a file of tccli.</source>
        <translation>它不是 tccli 的文件。</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; is not allowed there.</source>
        <extracomment>%1 is a place in a file, such as &quot;sso.uin&quot;.</extracomment>
        <translation>此处不允许“%1”的值。</translation>
    </message>
    <message>
        <source>Nobody is signed in to the profile &quot;%1&quot; of tccli: run `%2`.</source>
        <extracomment>%1 is a name that the user gave, %2 a command to be typed.</extracomment>
        <translation>tccli 的配置“%1”没有登录：请运行 `%2`。</translation>
    </message>
    <message>
        <source>The credential of the profile &quot;%1&quot; of tccli has expired.</source>
        <extracomment>%1 is a name that the user gave.</extracomment>
        <translation>tccli 的配置“%1”的凭证已过期。</translation>
    </message>
    <message>
        <source>The credential of the profile &quot;%1&quot; of tccli has expired: run `%2`.</source>
        <extracomment>%1 is a name that the user gave, %2 a command to be typed.</extracomment>
        <translation>tccli 的配置“%1”的凭证已过期：请运行 `%2`。</translation>
    </message>
</context>
<context>
    <name>TestDialog</name>
    <message>
        <source>Connection Test</source>
        <translation>连接测试</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Copy &amp;Report</source>
        <translation>复制报告(&amp;R)</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>已复制报告</translation>
    </message>
    <message>
        <source>RequestId copied</source>
        <translation>已复制 RequestId</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Smallest policy</source>
        <translation>最小策略</translation>
    </message>
    <message>
        <source>A CAM policy of what this program calls, and nothing else. Attach it to the user or role of the key.</source>
        <translation>仅包含本程序所调用操作的 CAM 策略。请将其关联到该密钥的用户或角色。</translation>
    </message>
    <message>
        <source>CAM policy</source>
        <translation>CAM 策略</translation>
    </message>
    <message>
        <source>Copy &amp;Policy</source>
        <translation>复制策略(&amp;P)</translation>
    </message>
    <message>
        <source>Policy copied</source>
        <translation>已复制策略</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>取消(&amp;A)</translation>
    </message>
    <message>
        <source>Test &amp;Again</source>
        <translation>重新测试(&amp;A)</translation>
    </message>
    <message>
        <source>A CAM policy of what this program calls, and nothing else. Attach it to the user of the key and to the role that is assumed.</source>
        <translation>仅包含本程序所调用操作的 CAM 策略。请将其关联到该密钥的用户和要扮演的角色。</translation>
    </message>
    <message>
        <source>A CAM policy of what this program calls, and nothing else. Attach it to the user of the key and to each role that is assumed.</source>
        <translation>只含本程序所调用操作的 CAM 策略。请将其关联到密钥所属的用户和每个要扮演的角色。</translation>
    </message>
</context>
<context>
    <name>TestFacts</name>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>This clock</source>
        <translation>本机时钟</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>所用时间</translation>
    </message>
    <message>
        <source>RequestId</source>
        <translation>RequestId</translation>
    </message>
    <message>
        <source>Copy RequestId</source>
        <translation>复制 RequestId</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What a screen reader says for a field: its name and its value.</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>TitledLabel</name>
    <message>
        <source>%1 %2</source>
        <extracomment>A title in bold, and the text behind it; %1 has to come first.</extracomment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>Unreferenced</name>
    <message numerus="yes">
        <source>%1 of %2 own images are mentioned in none of %n files; their snapshots have %3 GiB.</source>
        <translation>
            <numerusform>%2 个自有镜像中有 %1 个未在 %n 个文件中提到；其快照共 %3 GiB。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is a list to look at, not one to delete by: what uses an image need not be in these files.</source>
        <translation>这是供查看的列表，而不是删除的依据：使用镜像的内容不一定在这些文件中。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n images, %2 GiB</source>
        <extracomment>%1 is a region, %2 a number.</extracomment>
        <translation>
            <numerusform>%1：%n 个镜像，%2 GiB</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Gone</source>
        <translation>已消失</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>在别处</translation>
    </message>
    <message>
        <source>The image is not in the region it is pinned for.</source>
        <translation>该镜像不在其固定的地域。</translation>
    </message>
    <message>
        <source>Unusable</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>The image is in a state from which no instance can be made.</source>
        <translation>该镜像所处的状态无法创建实例。</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>The id of a private image stands under two regions of one map; such an image is in one region only.</source>
        <translation>自定义镜像的 ID 出现在同一映射的两个地域下；这样的镜像只在一个地域。</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>The image is deprecated.</source>
        <translation>该镜像已弃用。</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>过旧</translation>
    </message>
    <message>
        <source>The image is older than is wanted.</source>
        <translation>该镜像比期望的旧。</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>名称不符</translation>
    </message>
    <message>
        <source>The comment beside the id has another name than the image.</source>
        <translation>ID 旁边注释中的名称与镜像不同。</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Newer build</source>
        <translation>有新构建</translation>
    </message>
    <message>
        <source>There is a newer image of the same series.</source>
        <translation>同系列有更新的镜像。</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>The image is there and can be used.</source>
        <translation>该镜像存在且可用。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>%Ln 个已消失</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln elsewhere</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>%Ln 个在别处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unusable</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>%Ln 个无法使用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln twice</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>%Ln 个重复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deprecated</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>%Ln 个已弃用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stale</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>%Ln 个过旧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln renamed</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>%Ln 个名称不符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>%Ln 个未知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a newer build</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>%Ln 个有新构建</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fine</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>%Ln 个正常</numerusform>
        </translation>
    </message>
    <message>
        <source>The image is in no region, and all were asked. Deleted, no longer shared, or another account&apos;s: these cannot be told apart.</source>
        <translation>已查询全部地域，都没有该镜像。已删除、不再共享或属于其他账号：无法区分。</translation>
    </message>
    <message>
        <source>A region that could have the image was not read.</source>
        <translation>可能有该镜像的某个地域未读取。</translation>
    </message>
</context>
<context>
    <name>ViewSwitch</name>
    <message>
        <source>Ta&amp;ble</source>
        <extracomment>A view of the images.</extracomment>
        <translation>表格(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Regions × Images</source>
        <extracomment>A view of the images: in which region each of them is.</extracomment>
        <translation>地域 × 镜像(&amp;R)</translation>
    </message>
    <message>
        <source>Where each image is, and where it is missing</source>
        <translation>每个镜像在哪里，在哪里缺少</translation>
    </message>
    <message>
        <source>&amp;Why Is It Not Here…</source>
        <translation>为什么不在这里(&amp;W)…</translation>
    </message>
    <message>
        <source>The export failed:</source>
        <translation>导出失败：</translation>
    </message>
    <message>
        <source>A row for each image in each region</source>
        <translation>每个地域的每个镜像一行</translation>
    </message>
</context>
<context>
    <name>WatchFlow</name>
    <message numerus="yes">
        <source>%1: %n wrong, and not all is known</source>
        <extracomment>In a menu; %1 is the name of a list of files, %n how many of its ids are wrong.</extracomment>
        <translation>
            <numerusform>%1：%n 个有问题，部分未知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n wrong</source>
        <extracomment>In a menu; %1 is the name of a list of files, %n how many of its ids are wrong.</extracomment>
        <translation>
            <numerusform>%1：%n 个有问题</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not all is known</source>
        <extracomment>In a menu; %1 is the name of a list of files.</extracomment>
        <translation>%1：部分未知</translation>
    </message>
    <message>
        <source>&amp;Watch These Files…</source>
        <translation>关注这些文件(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>移除(&amp;F)</translation>
    </message>
    <message>
        <source>Name of the list:</source>
        <translation>列表的名称：</translation>
    </message>
    <message>
        <source>Watch These Files</source>
        <translation>关注这些文件</translation>
    </message>
    <message>
        <source>They are checked at each start. Name of the list:</source>
        <translation>每次启动时都会检查它们。列表的名称：</translation>
    </message>
    <message>
        <source>Rename the List</source>
        <translation>重命名列表</translation>
    </message>
    <message>
        <source>Another list has this name. Name of the list:</source>
        <translation>已有同名的列表。列表的名称：</translation>
    </message>
    <message numerus="yes">
        <source>Pinned IDs: %n</source>
        <extracomment>%n is how many of the watched ids are wrong.</extracomment>
        <translation>
            <numerusform>固定的 ID：%n</numerusform>
        </translation>
    </message>
    <message>
        <source>Pinned IDs</source>
        <translation>固定的 ID</translation>
    </message>
    <message>
        <source>Pinned IDs: ?</source>
        <extracomment>Whether watched ids are wrong is not known.</extracomment>
        <translation>固定的 ID：?</translation>
    </message>
    <message>
        <source>Watched lists:</source>
        <translation>关注的列表：</translation>
    </message>
    <message>
        <source>Show what is wrong in the watched lists</source>
        <translation>显示关注的列表中的问题</translation>
    </message>
    <message>
        <source>Show what is wrong in the watched lists, of which not all could be checked</source>
        <translation>显示关注的列表中的问题，但未能检查所有列表</translation>
    </message>
    <message>
        <source>Not all of the watched lists could be checked</source>
        <translation>未能检查所有关注的列表</translation>
    </message>
    <message>
        <source>Check the watched lists</source>
        <translation>检查关注的列表</translation>
    </message>
</context>
<context>
    <name>WatchedLists</name>
    <message>
        <source>The watched lists cannot be read.</source>
        <translation>无法读取关注的列表。</translation>
    </message>
</context>
<context>
    <name>WhereDialog</name>
    <message>
        <source>Why Is It Not Here?</source>
        <translation>为什么不在这里？</translation>
    </message>
    <message>
        <source>Typed or pasted</source>
        <translation>输入或粘贴的内容</translation>
    </message>
    <message>
        <source>&amp;Image ID, name, or instance type such as SA5.MEDIUM2:</source>
        <translation>镜像 ID、名称或实例机型（如 SA5.MEDIUM2）(&amp;I)：</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>&amp;Retry Failed Regions</source>
        <translation>重试失败的地域(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Load All</source>
        <translation>全部加载(&amp;L)</translation>
    </message>
    <message>
        <source>Press Enter to ask each region for this instance type.</source>
        <translation>按 Enter 可向每个地域查询此实例机型。</translation>
    </message>
    <message>
        <source>No loaded image has this ID or name.</source>
        <translation>已加载的镜像中没有此 ID 或名称。</translation>
    </message>
    <message>
        <source>%1, %2:</source>
        <extracomment>A heading: the name of an image, and its architecture.</extracomment>
        <translation>%1，%2：</translation>
    </message>
    <message>
        <source>By its name, %1, with whatever ID:</source>
        <extracomment>A heading: %1 is the name of an image.</extracomment>
        <translation>按名称 %1（不论 ID）：</translation>
    </message>
</context>
<context>
    <name>WholeFile</name>
    <message>
        <source>It is not a regular file.</source>
        <translation>它不是普通文件。</translation>
    </message>
    <message>
        <source>It is larger than %1.</source>
        <extracomment>%1 is a size, such as 1 MiB.</extracomment>
        <translation>大于 %1。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <extracomment>A file&apos;s path, and the system&apos;s reason.</extracomment>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <extracomment>A file&apos;s path, and the system&apos;s reason or a sentence.</extracomment>
        <translation>无法读取 %1：%2</translation>
    </message>
</context>
<context>
    <name>WindowSession</name>
    <message>
        <source>Demo cloud</source>
        <translation>演示云</translation>
    </message>
    <message>
        <source>Wrong time:</source>
        <translation>时间有误：</translation>
    </message>
</context>
<context>
    <name>WriteDialog</name>
    <message>
        <source>Write Successor</source>
        <translation>写入后继</translation>
    </message>
    <message>
        <source>%1 is changed like this.</source>
        <extracomment>%1 is the path of a file.</extracomment>
        <translation>%1 将如下更改。</translation>
    </message>
    <message>
        <source>Terraform destroys and creates anew what uses the id.</source>
        <translation>Terraform 会销毁并重新创建使用该 ID 的资源。</translation>
    </message>
    <message>
        <source>What changes of the file</source>
        <translation>文件的更改</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>写入(&amp;W)</translation>
    </message>
</context>
</TS>
