<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>About</name>
    <message>
        <source>About CVM Image Browser</source>
        <translation>CVM Image Browser 정보</translation>
    </message>
    <message>
        <source>CVM Image Browser %1

Shows the machine images of a Tencent Cloud account in all regions. It only reads: it never changes anything in the cloud.

MIT license.</source>
        <translation>CVM Image Browser %1

Tencent Cloud 계정의 머신 이미지를 모든 리전에서 보여 줍니다. 읽기만 하며, 클라우드의 어떤 것도 변경하지 않습니다.

MIT 라이선스.</translation>
    </message>
    <message>
        <source>Uses Qt %1 (LGPL-3.0), QtKeychain (BSD-3-Clause), simdjson (Apache-2.0) and tl::expected (CC0-1.0).</source>
        <extracomment>%1 is a version. The names of the licenses stay as they are.</extracomment>
        <translation>Qt %1(LGPL-3.0), QtKeychain(BSD-3-Clause), simdjson(Apache-2.0), tl::expected(CC0-1.0)를 사용합니다.</translation>
    </message>
    <message>
        <source>&amp;Copy Versions</source>
        <translation>버전 복사(&amp;C)</translation>
    </message>
</context>
<context>
    <name>AccountButton</name>
    <message>
        <source>%1: %2</source>
        <extracomment>What is known of an account, and what is wrong with it.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <extracomment>What a screen reader says for the button that chooses accounts; %1 is what is in use.</extracomment>
        <translation>계정: %1</translation>
    </message>
    <message>
        <source>Choose the account that asks the cloud</source>
        <translation>클라우드에 요청할 계정 선택</translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message>
        <source>Use</source>
        <extracomment>Buttons, as a screen reader says them; %1 is the name of an account.</extracomment>
        <translation>사용</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>다시 로그인</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 사용</translation>
    </message>
    <message>
        <source>Sign in again to %1</source>
        <extracomment>%1 is the name of an account.</extracomment>
        <translation>%1에 다시 로그인</translation>
    </message>
    <message>
        <source>Enter the key…</source>
        <translation>키 입력…</translation>
    </message>
    <message>
        <source>Enter the key of %1</source>
        <extracomment>%1 is the name of an account.</extracomment>
        <translation>%1의 키 입력</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
</context>
<context>
    <name>AccountFlow</name>
    <message>
        <source>Accounts:</source>
        <translation>계정:</translation>
    </message>
    <message>
        <source>Signing in:</source>
        <translation>로그인:</translation>
    </message>
    <message>
        <source>The account has not answered yet.</source>
        <translation>계정이 아직 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>Proxy password:</source>
        <translation>프록시 암호:</translation>
    </message>
    <message>
        <source>Not connected:</source>
        <translation>연결되지 않음:</translation>
    </message>
    <message>
        <source>&amp;Enter the Key…</source>
        <translation>키 입력(&amp;E)…</translation>
    </message>
    <message>
        <source>Account added:</source>
        <translation>계정 추가됨:</translation>
    </message>
    <message>
        <source>&amp;Use It</source>
        <translation>사용(&amp;U)</translation>
    </message>
    <message>
        <source>Only %1 is asked:</source>
        <extracomment>%1 is the name of a region.</extracomment>
        <translation>%1에만 요청합니다:</translation>
    </message>
    <message>
        <source>It is the region that %1 names.</source>
        <extracomment>%1 is the name of an account, such as tccli:default.</extracomment>
        <translation>%1이(가) 지정하는 리전입니다.</translation>
    </message>
    <message>
        <source>Ask &amp;All Regions</source>
        <translation>모든 리전에 요청(&amp;A)</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>&amp;Account</source>
        <translation>계정(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation>연결 테스트(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Sign In Again</source>
        <translation>다시 로그인(&amp;S)</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Enter uses one account. Space adds it to those in use, or takes it away.</source>
        <translation>Enter 키는 계정 하나를 사용합니다. 스페이스바는 사용 중인 계정에 추가하거나 뺍니다.</translation>
    </message>
    <message>
        <source>No account found</source>
        <translation>계정을 찾을 수 없음</translation>
    </message>
    <message>
        <source>&amp;New Account…</source>
        <translation>새 계정(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Manage Accounts…</source>
        <translation>계정 관리(&amp;M)…</translation>
    </message>
    <message>
        <source>Its check box, or Space: use several</source>
        <translation>확인란 또는 스페이스바: 여러 계정 사용</translation>
    </message>
    <message>
        <source>&amp;Sign In Again: %1</source>
        <extracomment>Entry of a menu; %1 is the name of an account.</extracomment>
        <translation>다시 로그인(&amp;S): %1</translation>
    </message>
</context>
<context>
    <name>AccountStatus</name>
    <message>
        <source>%1 of %2 accounts failed: %3.</source>
        <extracomment>%2 is how many accounts were asked, two at least, and %3 a list of those that failed.</extracomment>
        <translation>계정 %2개 중 %1개 실패: %3.</translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <extracomment>Beside a region: in how many of the accounts that were asked it could not be read.</extracomment>
        <translation>%2개 중 %1개 실패</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>The name of an account, and how far it is, in a sentence.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>AccountText</name>
    <message numerus="yes">
        <source>expires in %Ln min</source>
        <extracomment>State of a credential; minutes.</extracomment>
        <translation>
            <numerusform>%Ln분 후 만료</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expires in %Ln h</source>
        <extracomment>State of a credential; hours.</extracomment>
        <translation>
            <numerusform>%Ln시간 후 만료</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expires in %Ln days</source>
        <translation>
            <numerusform>%Ln일 후 만료</numerusform>
        </translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>환경 변수</translation>
    </message>
    <message>
        <source>SDK file</source>
        <translation>SDK 파일</translation>
    </message>
    <message>
        <source>tccli</source>
        <translation>tccli</translation>
    </message>
    <message>
        <source>Role of this machine</source>
        <translation>이 머신의 역할</translation>
    </message>
    <message>
        <source>Role of this pod</source>
        <translation>이 Pod의 역할</translation>
    </message>
    <message>
        <source>Program</source>
        <extracomment>Where a credential comes from: a program prints it.</extracomment>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>This app</source>
        <extracomment>Where a credential comes from: it was entered here.</extracomment>
        <translation>이 앱</translation>
    </message>
    <message>
        <source>ready</source>
        <extracomment>State of a credential: it can be used.</extracomment>
        <translation>사용 가능</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>만료됨</translation>
    </message>
    <message>
        <source>no key in the keyring</source>
        <translation>키링에 키 없음</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>불완전함</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>읽을 수 없음</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <extracomment>State of a credential: only the service, or the keyring, can tell.</extracomment>
        <translation>아직 확인 안 됨</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>계정 없음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts</source>
        <translation>
            <numerusform>계정 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>On top of %1</source>
        <extracomment>%1 is the name of an account, which another one is based on.</extracomment>
        <translation>%1 기반</translation>
    </message>
    <message>
        <source>key to be entered</source>
        <extracomment>State of a credential: its key was for a session that has ended.</extracomment>
        <translation>키 입력 필요</translation>
    </message>
    <message>
        <source>failed last time</source>
        <extracomment>State of a credential: it could not be used the last time that was tried.</extracomment>
        <translation>지난번에 실패</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Profiles</source>
        <translation>프로필</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>프로필</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>자격 증명</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>새로 만들기(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>편집(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Forget…</source>
        <translation>제거(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Test…</source>
        <translation>테스트(&amp;T)…</translation>
    </message>
    <message>
        <source>Forget Account</source>
        <translation>계정 제거</translation>
    </message>
    <message>
        <source>Forget the account “%1”?</source>
        <extracomment>%1 is the name of a profile.</extracomment>
        <translation>계정 “%1”을(를) 이 프로그램에서 제거할까요?</translation>
    </message>
    <message>
        <source>This removes its key from the system&apos;s keyring or this session. In the cloud the key stays valid until it is deleted there.</source>
        <translation>시스템 키링 또는 이 세션에서 키가 제거됩니다. 클라우드에서는 콘솔에서 삭제할 때까지 키가 계속 유효합니다.</translation>
    </message>
    <message>
        <source>The program that prints its credential stays as it is.</source>
        <translation>자격 증명을 출력하는 프로그램은 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>제거(&amp;F)</translation>
    </message>
    <message>
        <source>The account that it is based on stays as it is.</source>
        <translation>기반이 되는 계정은 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>These are based on it and cannot be used then: %1.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>다음은 이 계정을 기반으로 하므로 더 이상 사용할 수 없게 됩니다: %1.</translation>
    </message>
    <message>
        <source>Add &amp;Role…</source>
        <translation>역할 추가(&amp;R)…</translation>
    </message>
    <message>
        <source>Make an account that assumes a role with this one, or that has to be a certain account</source>
        <translation>이 계정으로 역할을 맡거나 예상 계정인지 확인하는 계정 만들기</translation>
    </message>
    <message>
        <source>It is read where it is, and not changed by this program. A role to assume, or the account that it must be, can be put on top of it.</source>
        <translation>원래 위치에서 읽으며, 이 프로그램이 변경하지 않습니다. 맡을 역할이나 예상 계정을 그 위에 더할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>ActivityDock</name>
    <message>
        <source>Activity</source>
        <translation>활동</translation>
    </message>
    <message>
        <source>Find in the activity</source>
        <translation>활동에서 찾기</translation>
    </message>
    <message>
        <source>Find a region, result or RequestId</source>
        <extracomment>In the empty find box over the list of requests.</extracomment>
        <translation>리전, 결과 또는 RequestId 찾기</translation>
    </message>
    <message>
        <source>Copy &amp;RequestId</source>
        <translation>RequestId 복사(&amp;R)</translation>
    </message>
    <message>
        <source>Copy as &amp;tccli Command</source>
        <translation>tccli 명령으로 복사(&amp;T)</translation>
    </message>
    <message>
        <source>Copy Ro&amp;ws with Headers</source>
        <translation>머리글 포함 행 복사(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln RequestIds copied</source>
        <translation>
            <numerusform>RequestId %Ln개 복사됨</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln commands copied</source>
        <translation>
            <numerusform>명령 %Ln개 복사됨</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows copied</source>
        <translation>
            <numerusform>행 %Ln개 복사됨</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivityModel</name>
    <message>
        <source>Canceled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <extracomment>What became of a request; %1 is the code of an error.</extracomment>
        <translation>실패: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln images</source>
        <translation>
            <numerusform>이미지 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered</source>
        <extracomment>What became of a request that asks for no images.</extracomment>
        <translation>응답함</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <extracomment>A column of times; %1 is their zone.</extracomment>
        <translation>시간(%1)</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>Column: the action of the API, such as DescribeImages.</extracomment>
        <translation>작업</translation>
    </message>
    <message>
        <source>Offset</source>
        <extracomment>Column: from which image on a page was asked.</extracomment>
        <translation>오프셋</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>소요 시간</translation>
    </message>
    <message>
        <source>Tries</source>
        <extracomment>How often a request was sent.</extracomment>
        <translation>시도</translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>Column: what became of a request.</extracomment>
        <translation>결과</translation>
    </message>
    <message>
        <source>RequestId</source>
        <translation>RequestId</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>A duration in milliseconds.</extracomment>
        <translation>%1ms</translation>
    </message>
</context>
<context>
    <name>AddRegionDialog</name>
    <message>
        <source>Add Region</source>
        <translation>리전 추가</translation>
    </message>
    <message>
        <source>Region &amp;ID</source>
        <translation>리전 ID(&amp;I)</translation>
    </message>
    <message>
        <source>Region ID</source>
        <translation>리전 ID</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>추가(&amp;A)</translation>
    </message>
    <message>
        <source>%1 is in the list already, and will be checked.</source>
        <extracomment>%1 is as in &quot;Seoul (ap-seoul)&quot;.</extracomment>
        <translation>%1: 이미 목록에 있으며, 선택됩니다.</translation>
    </message>
    <message>
        <source>It is asked like the others, and kept until you remove it.</source>
        <translation>다른 리전과 같이 조회하며, 제거할 때까지 유지됩니다.</translation>
    </message>
    <message>
        <source>An ID looks like ap-foo or ap-foo-2.</source>
        <translation>ID는 ap-foo 또는 ap-foo-2와 같은 형식입니다.</translation>
    </message>
</context>
<context>
    <name>ApiReply</name>
    <message>
        <source>%1 is missing</source>
        <extracomment>%1 is a member of JSON, such as &quot;Token&quot;. Part of a sentence: &quot;The answer could not be read: Token is missing.&quot;</extracomment>
        <translation>%1 없음</translation>
    </message>
    <message>
        <source>HTTP status %1, a redirect</source>
        <extracomment>Part of a sentence, as is the next: &quot;The answer could not be read: HTTP status 502.&quot;</extracomment>
        <translation>HTTP 상태 %1, 리디렉션</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation>HTTP 상태 %1</translation>
    </message>
</context>
<context>
    <name>ApiRequest</name>
    <message>
        <source>The header %1 cannot be sent: it contains a character that no header can hold, such as a line break.</source>
        <extracomment>%1 is the name of an HTTP header, such as X-TC-Token.</extracomment>
        <translation>헤더 %1을(를) 보낼 수 없습니다. 줄 바꿈과 같이 헤더에 넣을 수 없는 문자가 있습니다.</translation>
    </message>
</context>
<context>
    <name>AppProfile</name>
    <message>
        <source>It contains no profiles.</source>
        <translation>프로필이 없습니다.</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>프로필에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>The name of a profile cannot be longer than %1 characters.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>프로필 이름은 %1자를 넘을 수 없습니다.</translation>
    </message>
    <message>
        <source>The name of a profile cannot contain commas or colons.</source>
        <translation>프로필 이름에는 쉼표나 콜론을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The name of a profile cannot contain control characters.</source>
        <translation>프로필 이름에는 제어 문자를 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>There is already a profile &quot;%1&quot;.</source>
        <extracomment>%1 is a name that the user gave.</extracomment>
        <translation>프로필 &quot;%1&quot;이(가) 이미 있습니다.</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; has no secret ID: edit it and enter one.</source>
        <extracomment>%1 is a name that the user gave.</extracomment>
        <translation>프로필 &quot;%1&quot;에 SecretId가 없습니다. 편집하여 입력하세요.</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; names no program: edit it and enter one.</source>
        <extracomment>%1 is a name that the user gave.</extracomment>
        <translation>프로필 &quot;%1&quot;에 프로그램이 지정되지 않았습니다. 편집하여 입력하세요.</translation>
    </message>
    <message>
        <source>There is no program &quot;%1&quot; to run.</source>
        <extracomment>%1 is the path or the name of a program.</extracomment>
        <translation>실행할 프로그램 &quot;%1&quot;이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; is gone.</source>
        <extracomment>%1 is the name of a way to sign in, such as app:prod.</extracomment>
        <translation>프로필 &quot;%1&quot;이(가) 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>%1 names no account that it is based on: edit it and choose one.</source>
        <extracomment>%1 is the name of a way to sign in, such as app:audit.</extracomment>
        <translation>%1에 기반이 되는 계정이 지정되지 않았습니다. 편집하여 선택하세요.</translation>
    </message>
    <message>
        <source>%1 is based on %2, which is not there.</source>
        <extracomment>%1 and %2 are names of ways to sign in, such as app:audit and sdk:default.</extracomment>
        <translation>%1의 기반인 %2이(가) 없습니다.</translation>
    </message>
    <message>
        <source>%1 is based on %2, which is based on another itself: choose that one.</source>
        <extracomment>%1 and %2 are names of ways to sign in, such as app:audit and app:prod.</extracomment>
        <translation>%1의 기반인 %2이(가) 다른 계정을 기반으로 합니다. 그 계정을 선택하세요.</translation>
    </message>
    <message>
        <source>The key of %1 was for one session of the window only, which has ended. Enter it again in the window.</source>
        <extracomment>%1 is the name of an account, such as app:work.</extracomment>
        <translation>%1의 키는 창의 한 세션에서만 쓰는 것이었으며 그 세션은 끝났습니다. 창에서 다시 입력하세요.</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>C&amp;olor Scheme</source>
        <translation>색 구성표(&amp;O)</translation>
    </message>
    <message>
        <source>Follow the &amp;System</source>
        <translation>시스템 설정 따르기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>어둡게(&amp;D)</translation>
    </message>
</context>
<context>
    <name>BaseFields</name>
    <message>
        <source>&amp;Which account</source>
        <translation>계정 선택(&amp;W)</translation>
    </message>
    <message>
        <source>Its credential is read where it is. The fields below come on top of it.</source>
        <translation>자격 증명은 원래 위치에서 읽습니다. 아래 필드가 그 위에 더해집니다.</translation>
    </message>
</context>
<context>
    <name>Baseline</name>
    <message>
        <source>The baseline is not a report of check as JSON or NDJSON.</source>
        <translation>기준선이 JSON 또는 NDJSON 형식의 check 보고서가 아닙니다.</translation>
    </message>
</context>
<context>
    <name>CaFileField</name>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>선택(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose the file of certificates</source>
        <translation>인증서 파일 선택</translation>
    </message>
    <message>
        <source>Choose Certificates</source>
        <translation>인증서 선택</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>인증서 (*.pem *.crt *.cer);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>그런 파일이 없습니다.</translation>
    </message>
    <message>
        <source>It is not a file.</source>
        <translation>파일이 아닙니다.</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>It is too large for a file of certificates.</source>
        <translation>인증서 파일로는 너무 큽니다.</translation>
    </message>
    <message>
        <source>There is no certificate in PEM in it.</source>
        <translation>PEM 형식의 인증서가 들어 있지 않습니다.</translation>
    </message>
</context>
<context>
    <name>CellSeparator</name>
    <message>
        <source>Comma</source>
        <translation>쉼표</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>세미콜론</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>탭</translation>
    </message>
</context>
<context>
    <name>CertificateFile</name>
    <message>
        <source>&quot;%1&quot; is not a regular file, so no CA certificate can be read from it.</source>
        <extracomment>%1 is a path.</extracomment>
        <translation>&quot;%1&quot;은(는) 일반 파일이 아니므로 CA 인증서를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The CA certificates in &quot;%1&quot; cannot be read: %2.</source>
        <extracomment>%1 is a path, %2 the system&apos;s words, such as &quot;No such file or directory&quot;.</extracomment>
        <translation>&quot;%1&quot;의 CA 인증서를 읽을 수 없습니다: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is larger than 10 MiB, which no file of CA certificates is.</source>
        <extracomment>%1 is a path.</extracomment>
        <translation>&quot;%1&quot;은(는) 10MiB보다 큽니다. CA 인증서 파일은 그렇게 크지 않습니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds no certificate in PEM format.</source>
        <extracomment>%1 is a path.</extracomment>
        <translation>&quot;%1&quot;에 PEM 형식의 인증서가 없습니다.</translation>
    </message>
</context>
<context>
    <name>ChangeAspect</name>
    <message>
        <source>Gone</source>
        <extracomment>What happened to an image: it is no longer there.</extracomment>
        <translation>없어짐</translation>
    </message>
    <message>
        <source>Rebuilt</source>
        <extracomment>What happened to an image: another one has its name now.</extracomment>
        <translation>다시 만들어짐</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <extracomment>What happened to an image: it should no longer be used.</extracomment>
        <translation>사용 중단</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>What happened to an image: it has another state.</extracomment>
        <translation>상태</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>What happened to an image: it has another size.</extracomment>
        <translation>크기</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <extracomment>What happened to an image: it has other snapshots.</extracomment>
        <translation>스냅샷</translation>
    </message>
    <message>
        <source>Renamed</source>
        <extracomment>What happened to an image: it has another name.</extracomment>
        <translation>이름 바뀜</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>What happened to an image: it has other tags.</extracomment>
        <translation>태그</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>What happened to an image: some other field of it is another.</extracomment>
        <translation>바뀜</translation>
    </message>
    <message>
        <source>No longer deprecated</source>
        <extracomment>What happened to an image: it may be used again.</extracomment>
        <translation>사용 중단 해제</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>What happened to an image: it was not there before.</extracomment>
        <translation>새로 생김</translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <extracomment>So many images are no longer there; a part of a sentence.</extracomment>
        <translation>
            <numerusform>없어짐 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rebuilt</source>
        <extracomment>So many images were replaced by others of the same name; a part of a sentence.</extracomment>
        <translation>
            <numerusform>다시 만들어짐 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deprecated</source>
        <extracomment>So many images should no longer be used; a part of a sentence.</extracomment>
        <translation>
            <numerusform>사용 중단 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with another state</source>
        <extracomment>So many images have another state; a part of a sentence.</extracomment>
        <translation>
            <numerusform>상태가 바뀜 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with another size</source>
        <extracomment>So many images have another size; a part of a sentence.</extracomment>
        <translation>
            <numerusform>크기가 바뀜 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with other snapshots</source>
        <extracomment>So many images have other snapshots; a part of a sentence.</extracomment>
        <translation>
            <numerusform>스냅샷이 바뀜 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln renamed</source>
        <extracomment>So many images have another name; a part of a sentence.</extracomment>
        <translation>
            <numerusform>이름이 바뀜 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with other tags</source>
        <extracomment>So many images have other tags; a part of a sentence.</extracomment>
        <translation>
            <numerusform>태그가 바뀜 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <extracomment>So many images are other than they were; a part of a sentence.</extracomment>
        <translation>
            <numerusform>바뀜 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln no longer deprecated</source>
        <extracomment>So many images may be used again; a part of a sentence.</extracomment>
        <translation>
            <numerusform>사용 중단 해제 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <extracomment>So many images were not there before; a part of a sentence.</extracomment>
        <translation>
            <numerusform>새로 생김 %Ln개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesBar</name>
    <message>
        <source>Load all</source>
        <translation>모두 불러오기</translation>
    </message>
    <message>
        <source>What changed, in short</source>
        <extracomment>Said by a screen reader: the bar over a list of changes.</extracomment>
        <translation>바뀐 것 요약</translation>
    </message>
    <message>
        <source>Only regions that are read whole are compared</source>
        <translation>끝까지 읽은 리전만 비교합니다</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>On a button that narrows a list; %1 is &quot;Rebuilt&quot;, %2 how many there are.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Mute…</source>
        <translation>무시…</translation>
    </message>
    <message numerus="yes">
        <source>Muted: %Ln…</source>
        <translation>
            <numerusform>무시함: %Ln개…</numerusform>
        </translation>
    </message>
    <message>
        <source>Muted: %1</source>
        <extracomment>%1 is a list of fields and of patterns of names.</extracomment>
        <translation>무시함: %1</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Before buttons that narrow a list of changes: new, gone, rebuilt.</extracomment>
        <translation>표시</translation>
    </message>
</context>
<context>
    <name>ChangesCommand</name>
    <message>
        <source>&quot;%1&quot; is not a time.</source>
        <translation>&quot;%1&quot;은(는) 시간이 아닙니다.</translation>
    </message>
    <message>
        <source>--format: &quot;%1&quot; is not a format of changes. It takes %2.</source>
        <translation>--format: &quot;%1&quot;은(는) 변경 사항의 형식이 아닙니다. 사용할 수 있는 값: %2.</translation>
    </message>
    <message>
        <source>tell what is different since an earlier time</source>
        <translation>이전 시점 이후 달라진 것을 알려 줍니다</translation>
    </message>
    <message>
        <source>Compare with the last time, with what was kept before a time such as 7d, 12h or 2026-11-01 (UTC), or with the run of a number: see &quot;history list&quot;.</source>
        <translation>지난번과, 또는 7d, 12h, 2026-11-01(UTC)과 같은 시점 이전에 보관한 것과, 또는 번호의 실행과 비교합니다. &quot;history list&quot;를 참조하세요.</translation>
    </message>
    <message>
        <source>Compare what was kept at two times, and ask nobody; live asks.</source>
        <translation>두 시점에 보관한 것을 비교하고 아무에게도 요청하지 않습니다. live는 요청합니다.</translation>
    </message>
    <message>
        <source>Do not remember the result.</source>
        <translation>결과를 기억하지 않습니다.</translation>
    </message>
    <message>
        <source>Images that do not matter: patterns of names such as tmp-*, separated by commas.</source>
        <translation>상관없는 이미지: tmp-*와 같은 이름 패턴, 쉼표로 구분.</translation>
    </message>
    <message>
        <source>Format: text, json, ndjson, csv, md (Markdown) or highlight (a table in CSV that marks what is different).</source>
        <translation>형식: text, json, ndjson, csv, md (Markdown) 또는 highlight(다른 것을 표시하는 CSV 표).</translation>
    </message>
    <message>
        <source>Write to this file instead of standard output.</source>
        <translation>표준 출력 대신 이 파일에 씁니다.</translation>
    </message>
    <message>
        <source>End with status 4 when something changed.</source>
        <translation>바뀐 것이 있으면 상태 4로 끝납니다.</translation>
    </message>
    <message>
        <source>Use this database instead of the usual one.</source>
        <translation>일반 데이터베이스 대신 이것을 사용합니다.</translation>
    </message>
    <message>
        <source>--mute: &quot;%1&quot; is not a field of images. It takes %2.</source>
        <translation>--mute: &quot;%1&quot;은(는) 이미지의 필드가 아닙니다. 사용할 수 있는 값: %2.</translation>
    </message>
    <message>
        <source>Fields whose changes do not matter, separated by commas, such as Tags. One that the program does not know is taken, too, unless its name is nearly that of one it knows.</source>
        <translation>변경되어도 상관없는 필드, 쉼표로 구분, 예: Tags. 프로그램이 모르는 필드도, 아는 필드와 이름이 거의 같지 않으면 받아들입니다.</translation>
    </message>
    <message>
        <source>The program does not know the field &quot;%1&quot;; it is muted where images have it.</source>
        <translation>프로그램은 &quot;%1&quot; 필드를 모릅니다. 이미지에 이 필드가 있으면 변경을 무시합니다.</translation>
    </message>
    <message>
        <source>Nothing was kept so far.</source>
        <translation>아직 보관된 것이 없습니다.</translation>
    </message>
    <message>
        <source>The runs are %1.</source>
        <extracomment>%1 is a list of numbers.</extracomment>
        <translation>실행은 %1입니다.</translation>
    </message>
    <message>
        <source>The last runs are %1; &quot;history list&quot; lists all.</source>
        <extracomment>%1 is a list of numbers; &quot;history list&quot; is what is typed.</extracomment>
        <translation>최근 실행은 %1입니다. 전체 목록은 &quot;history list&quot;에 있습니다.</translation>
    </message>
    <message>
        <source>--%1: there is no run %2.</source>
        <extracomment>Such as: --since: there is no run 99.</extracomment>
        <translation>--%1: %2번 실행이 없습니다.</translation>
    </message>
    <message>
        <source>Asks for all matches of all regions, says what is new, gone, rebuilt or changed since an earlier time, and remembers the result. An image is called gone only after it was asked for by its id once more, and only in regions that could be read whole.

Of a change JSON has the member notes, and a table the column Notes, where there is more to know: UnsharedOrDeleted, of an image of another account that is no longer shared, or deleted; AccountUnknown, where it is not known whether it was the same account both times. The regions of which that is not known are the member accountUnknown of JSON.

Exit status: 0 compared, or nothing was kept before; 1 nothing could be read or written; 2 bad usage or no credential; 3 a region could not be compared, or a requested image id was never there; 4 with --exit-code, something changed.</source>
        <translation>모든 리전의 모든 결과를 요청하여, 이전 시점 이후 새로 생기거나 없어지거나 다시 만들어지거나 바뀐 것을 알려 주고 결과를 기억합니다. 이미지는 ID로 한 번 더 확인한 후에, 그리고 끝까지 읽을 수 있었던 리전에서만 없어졌다고 합니다.

변경 사항에 더 알아둘 것이 있으면 JSON에는 notes 멤버가, 표에는 Notes 열이 있습니다. UnsharedOrDeleted: 다른 계정의 이미지로, 공유가 끝났거나 삭제됨. AccountUnknown: 두 번 모두 같은 계정이었는지 알 수 없음. 이를 알 수 없는 리전은 JSON의 accountUnknown 멤버에 있습니다.

종료 상태: 0 비교함 또는 이전에 기억한 것 없음, 1 읽거나 쓸 수 있는 것이 없음, 2 잘못된 사용법 또는 자격 증명 없음, 3 비교할 수 없는 리전이 있거나 요청한 이미지 ID가 있었던 적이 없음, 4 --exit-code 사용 시 바뀐 것 있음.</translation>
    </message>
    <message>
        <source>--find: where else an image is, as in: and behind: ask, is told by &quot;matrix&quot;, not by &quot;changes&quot;.</source>
        <translation>--find: in:과 behind:처럼 이미지가 다른 어디에 있는지는 &quot;changes&quot;가 아니라 &quot;matrix&quot;가 알려 줍니다.</translation>
    </message>
    <message>
        <source>--kind: &quot;%1&quot; is not a kind of change. It takes %2.</source>
        <extracomment>%2 is a list of words.</extracomment>
        <translation>--kind: &quot;%1&quot;은(는) 변경의 종류가 아닙니다. 사용할 수 있는 값: %2.</translation>
    </message>
    <message>
        <source>Tell only changes of images that this text finds, as in the window&apos;s find box: of an image as it is, or, where it is gone, as it was.</source>
        <translation>창의 찾기 상자에서처럼 이 텍스트로 찾은 이미지의 변경만 알립니다. 남아 있는 이미지는 지금 모습으로, 없어진 이미지는 이전 모습으로 찾습니다.</translation>
    </message>
    <message>
        <source>Tell only changes of these kinds, separated by commas: %1.</source>
        <extracomment>%1 is a list of words.</extracomment>
        <translation>다음 종류의 변경만 알립니다(쉼표로 구분): %1.</translation>
    </message>
    <message>
        <source>--since: it is later than the time of --until.</source>
        <translation>--since: --until의 시각보다 나중입니다.</translation>
    </message>
</context>
<context>
    <name>ChangesFlow</name>
    <message>
        <source>What is new, gone or another than it was</source>
        <translation>새로 생기거나 없어지거나 바뀐 이미지</translation>
    </message>
    <message>
        <source>Chan&amp;ges</source>
        <extracomment>A view of the images: what changed since an earlier time.</extracomment>
        <translation>변경 사항(&amp;G)</translation>
    </message>
    <message>
        <source>Chan&amp;ges %1</source>
        <translation>변경 사항 %1(&amp;G)</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <extracomment>Of an image; %1 is &quot;Rebuilt&quot;, %2 &quot;10:21 yesterday&quot;.</extracomment>
        <translation>%2 이후 %1</translation>
    </message>
    <message>
        <source>Changed since last time:</source>
        <extracomment>Before &quot;3 new, 1 gone in 17 regions since 10:21 yesterday&quot;.</extracomment>
        <translation>지난번 이후 바뀐 것:</translation>
    </message>
    <message>
        <source>Show Changes</source>
        <translation>변경 사항 보기</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message numerus="yes">
        <source>All %Ln</source>
        <extracomment>In a column of regions: an image is in all of those that were compared.</extracomment>
        <translation>
            <numerusform>전체 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions</source>
        <extracomment>In a column of regions: an image is in so many of them.</extracomment>
        <translation>
            <numerusform>리전 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>Over a column: what happened to an image.</extracomment>
        <translation>변경</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>What Differs</source>
        <translation>달라진 점</translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <source>Text</source>
        <extracomment>A format of files.</extracomment>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>CSV with marks (daff)</source>
        <extracomment>A format of files: a table that marks what is different.</extracomment>
        <translation>표시가 있는 CSV(daff)</translation>
    </message>
    <message>
        <source>Results are not remembered: there is nothing to compare with</source>
        <translation>결과를 기억하지 않아 비교할 것이 없습니다</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes copied as %1</source>
        <extracomment>%1 is a format such as CSV.</extracomment>
        <translation>
            <numerusform>변경 사항 %Ln개를 %1(으)로 복사했습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image IDs copied</source>
        <translation>
            <numerusform>이미지 ID %Ln개를 복사했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy Image &amp;IDs</source>
        <translation>이미지 ID 복사(&amp;I)</translation>
    </message>
    <message>
        <source>Copy &amp;As</source>
        <translation>다른 형식으로 복사(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <extracomment>In a menu; %1 is a field of the API, such as Tags.</extracomment>
        <translation>%1 무시</translation>
    </message>
    <message>
        <source>Mute Images Named %1</source>
        <extracomment>In a menu; %1 is the name of an image.</extracomment>
        <translation>이름이 %1인 이미지 무시</translation>
    </message>
    <message>
        <source>&amp;Mute…</source>
        <translation>무시(&amp;M)…</translation>
    </message>
    <message>
        <source>Export Changes</source>
        <translation>변경 사항 내보내기</translation>
    </message>
    <message>
        <source>changes</source>
        <extracomment>The beginning of the name of a file.</extracomment>
        <translation>변경-사항</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes written to %1</source>
        <translation>
            <numerusform>변경 사항 %Ln개를 %1에 썼습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes in the list</source>
        <translation>
            <numerusform>목록에 변경 사항 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Gone. This is how it was; History has when.</source>
        <extracomment>Over the details of an image that is not there any more.</extracomment>
        <translation>없어졌습니다. 마지막으로 있던 모습이며, 시각은 ‘기록’ 탭에 있습니다.</translation>
    </message>
</context>
<context>
    <name>ChangesReport</name>
    <message numerus="yes">
        <source>%n new</source>
        <extracomment>So many images are new.</extracomment>
        <translation>
            <numerusform>새로 생김 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <extracomment>So many images are gone.</extracomment>
        <translation>
            <numerusform>없어짐 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rebuilt</source>
        <extracomment>So many images were replaced by others of the same name.</extracomment>
        <translation>
            <numerusform>다시 만들어짐 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <extracomment>So many images are other than they were.</extracomment>
        <translation>
            <numerusform>바뀜 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing changed</source>
        <extracomment>That many changes of images were found.</extracomment>
        <translation>바뀐 것 없음</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n regions since %2 UTC.</source>
        <extracomment>%1 is such as &quot;3 new, 1 gone&quot;, %2 a time in UTC.</extracomment>
        <translation>
            <numerusform>UTC %2 이후 리전 %n개: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n regions nothing was kept before that could be compared with.</source>
        <translation>
            <numerusform>리전 %n개에는 비교할 수 있게 이전에 보관한 것이 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not compared: %1.</source>
        <extracomment>%1 is a list of regions.</extracomment>
        <translation>비교하지 않음: %1.</translation>
    </message>
    <message>
        <source>What was kept of it was read as another account, %1.</source>
        <extracomment>Of a region; %1 is the number of an account.</extracomment>
        <translation>기억된 결과는 다른 계정 %1(으)로 읽은 것입니다.</translation>
    </message>
    <message>
        <source>It is not known whether it was the same account both times.</source>
        <translation>두 번 모두 같은 계정이었는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Its account became another one while it was read.</source>
        <extracomment>Of a region.</extracomment>
        <translation>읽는 동안 계정이 다른 계정으로 바뀌었습니다.</translation>
    </message>
    <message>
        <source>no longer shared, or deleted</source>
        <extracomment>Of an image that another account shared with this one.</extracomment>
        <translation>공유가 끝났거나 삭제됨</translation>
    </message>
    <message>
        <source>account not certain</source>
        <extracomment>Of a change: the account may be another than it was the last time.</extracomment>
        <translation>계정이 확실하지 않음</translation>
    </message>
    <message>
        <source>Nothing that could be compared was kept of it by then.</source>
        <extracomment>Of a region; then is a time that somebody named.</extracomment>
        <translation>그때까지 보관된 것 중 비교할 수 있는 것이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n regions from %2 to %3 UTC.</source>
        <translation>
            <numerusform>UTC %2부터 %3까지 리전 %n개: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other changes are not shown.</source>
        <extracomment>Of changes that somebody did not want to be told of.</extracomment>
        <translation>
            <numerusform>다른 변경 %n개는 표시되지 않습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesSentence</name>
    <message>
        <source>Nothing changed</source>
        <extracomment>The beginning of a sentence that goes on with &quot;in 17 regions since 10:21&quot;.</extracomment>
        <translation>바뀐 것 없음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions not compared</source>
        <translation>
            <numerusform>리전 %Ln개는 비교하지 않음</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 not compared</source>
        <extracomment>%1 is a list of regions.</extracomment>
        <translation>%1: 비교하지 않음</translation>
    </message>
    <message>
        <source>Nothing was kept of it before.</source>
        <translation>이전에 기억한 것이 없습니다.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a region, %2 a sentence.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is &quot;3 new, 1 gone&quot;, %2 &quot;in 17 regions since 10:21 yesterday&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>%1 is &quot;3 new in 17 regions since 10:21&quot;, %2 &quot;Shenzhen Finance not compared&quot;.</extracomment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Not compared so far</source>
        <translation>아직 비교하지 않음</translation>
    </message>
    <message>
        <source>Nothing was kept before that could be compared with</source>
        <translation>이전에 기억한 결과가 없어 비교할 수 없음</translation>
    </message>
    <message>
        <source>Nothing could be compared</source>
        <translation>비교할 수 있는 것이 없음</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln regions since %1</source>
        <extracomment>Goes on after &quot;3 new, 1 gone&quot;; %1 is such as &quot;10:21 yesterday&quot;.</extracomment>
        <translation>
            <numerusform>(%1 이후, 리전 %Ln개)</numerusform>
        </translation>
    </message>
    <message>
        <source>account not certain</source>
        <extracomment>On a button beside what changed: the account may be another than it was the last time.</extracomment>
        <translation>계정이 확실하지 않음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln different</source>
        <extracomment>So many images differ in some field; a part of a sentence.</extracomment>
        <translation>
            <numerusform>달라짐 %Ln개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>What changed</source>
        <extracomment>A table: a row for each image that is new, gone or another than it was.</extracomment>
        <translation>바뀐 것</translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>--fail-on: &quot;%1&quot; is not a verdict. It takes none, or some of %2, separated by commas.</source>
        <translation>--fail-on: &quot;%1&quot;은(는) 판정이 아닙니다. none 또는 %2 중 일부를 쉼표로 구분하여 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>--format: &quot;%1&quot; is not a format of a check. It takes one of %2.</source>
        <translation>--format: &quot;%1&quot;은(는) 확인의 형식이 아닙니다. 다음 중 하나를 쓸 수 있습니다: %2.</translation>
    </message>
    <message>
        <source>--max-age: &quot;%1&quot; is not a number of days.</source>
        <translation>--max-age: &quot;%1&quot;은(는) 일 수가 아닙니다.</translation>
    </message>
    <message>
        <source>--%1 needs --%2.</source>
        <translation>--%1에는 --%2이(가) 필요합니다.</translation>
    </message>
    <message>
        <source>--unreferenced is written as text, json or csv.</source>
        <translation>--unreferenced는 text, json 또는 csv로 씁니다.</translation>
    </message>
    <message>
        <source>There is nothing to check: name files or folders, or - for standard input.</source>
        <translation>확인할 것이 없습니다. 파일이나 폴더 또는 표준 입력을 뜻하는 -를 지정하세요.</translation>
    </message>
    <message>
        <source>A path is empty.</source>
        <translation>경로가 비어 있습니다.</translation>
    </message>
    <message>
        <source>Standard input can be read only once.</source>
        <translation>표준 입력은 한 번만 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>tell which of the image ids in files still exist, and where</source>
        <translation>파일의 이미지 ID 중 어느 것이 아직 있고 어디에 있는지 알려 줍니다</translation>
    </message>
    <message>
        <source>Finds the image ids that files have pinned, and says of each whether the image is still there, in the region that the file means. The paths are files and folders, or - for standard input. Left out are .git, .terraform, node_modules, binary files, those over 5 MiB, and what .gitignore and .cvmignore name. A comment such as &quot;cvm-ignore: reason&quot; or &quot;cvm-ignore: reason until 2027-03-01&quot; in the line of an id, or in the one above, lets it pass.

Exit status: 0 nothing found; 4 there are verdicts of --fail-on; 3 there are none, but not everything could be asked or read; 1 nothing could be asked or written; 2 bad usage or no credential.</source>
        <translation>파일에 고정된 이미지 ID를 찾아, 파일이 뜻하는 리전에 이미지가 아직 있는지 각각 알려 줍니다. 경로는 파일과 폴더 또는 표준 입력을 뜻하는 -입니다. .git, .terraform, node_modules, 바이너리 파일, 5MiB가 넘는 파일, .gitignore와 .cvmignore에 있는 것은 뺍니다. ID가 있는 줄이나 그 윗줄의 &quot;cvm-ignore: reason&quot; 또는 &quot;cvm-ignore: reason until 2027-03-01&quot;과 같은 주석은 그 ID를 통과시킵니다.

종료 상태: 0 찾은 것 없음, 4 --fail-on의 판정이 있음, 3 판정은 없지만 모두 요청하거나 읽지는 못함, 1 아무것도 요청하거나 쓰지 못함, 2 잘못된 사용법 또는 자격 증명 없음.</translation>
    </message>
    <message>
        <source>Files and folders, or -.</source>
        <translation>파일과 폴더 또는 -.</translation>
    </message>
    <message>
        <source>Read the paths from this file, one a line, or from - .</source>
        <translation>이 파일 또는 -에서 경로를 한 줄에 하나씩 읽습니다.</translation>
    </message>
    <message>
        <source>Format of the report: %1.</source>
        <extracomment>%1 is a list of words.</extracomment>
        <translation>보고서의 형식: %1.</translation>
    </message>
    <message>
        <source>Report also what looks like an id and may be none, such as a class img-carousel, where no region knows it.</source>
        <translation>ID처럼 보이지만 아닐 수 있는 것(예: 클래스 img-carousel)도 아는 리전이 없으면 보고합니다.</translation>
    </message>
    <message>
        <source>List the ids without asking anybody; no credential is needed.</source>
        <translation>아무에게도 요청하지 않고 ID를 나열합니다. 자격 증명이 필요 없습니다.</translation>
    </message>
    <message>
        <source>List the own images that no file mentions, with their age and the size of their snapshots, as text, json or csv.</source>
        <translation>어느 파일에도 없는 자체 이미지를 생성 후 기간, 스냅샷 크기와 함께 text, json 또는 csv로 나열합니다.</translation>
    </message>
    <message>
        <source>Let the findings of this earlier report pass, which is in JSON or NDJSON.</source>
        <translation>JSON 또는 NDJSON 형식의 이 이전 보고서에 있는 것은 통과시킵니다.</translation>
    </message>
    <message>
        <source>The verdicts that fail the check, separated by commas, or none: %1.</source>
        <extracomment>%1 is a list of words.</extracomment>
        <translation>확인을 실패로 만드는 판정, 쉼표로 구분, 또는 none: %1.</translation>
    </message>
    <message>
        <source>An image that is older than so many days is stale.</source>
        <translation>이 일 수보다 오래된 이미지는 오래됨으로 판정합니다.</translation>
    </message>
    <message>
        <source>With --fix, also add to maps of regions those that have the image and are not there, in the form of the first entry.</source>
        <translation>--fix와 함께 쓰면, 리전 맵에 없지만 이미지가 있는 리전도 첫 항목의 형식으로 추가합니다.</translation>
    </message>
    <message>
        <source>Write without asking.</source>
        <translation>묻지 않고 씁니다.</translation>
    </message>
    <message numerus="yes">
        <source>Write %n ids in %1? Terraform re-creates what uses them.</source>
        <extracomment>%1 is a number of files, such as &quot;2 files&quot;.</extracomment>
        <translation>
            <numerusform>%1에 ID %n개를 쓸까요? Terraform은 그것을 쓰는 것을 다시 만듭니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>파일 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written: nobody can be asked here, and --yes was not said.</source>
        <translation>쓰지 않았습니다. 여기서는 물을 수 없고 --yes도 없습니다.</translation>
    </message>
    <message>
        <source>[y/N]</source>
        <extracomment>Behind a question; the capital letter is what counts without an answer.</extracomment>
        <translation>[y/N]</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>표준 입력</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>너무 큽니다.</translation>
    </message>
    <message>
        <source>Regions to look in: ids separated by commas, globs such as ap-*, or all. What is in none of them is gone only where these are all there are; where they are not, it is elsewhere if the region that the file means was read, and else unknown.</source>
        <translation>찾을 리전: 쉼표로 구분한 ID, ap-* 같은 패턴 또는 all. 어디에도 없는 것은 모든 리전을 조회했을 때만 gone이고, 그렇지 않으면 파일이 뜻하는 리전을 읽었으면 elsewhere, 아니면 unknown입니다.</translation>
    </message>
    <message>
        <source>It tells how things were at the time that it names: names, states and counts beside what changes stay as they are.</source>
        <translation>거기에 적힌 시점의 상태를 나타냅니다. 바뀌는 것 옆의 이름, 상태, 개수는 그대로 둡니다.</translation>
    </message>
    <message>
        <source>What its maps lack in %1 is not added: there is something else for it, or the form of the map does not tell how.</source>
        <extracomment>Behind the path of a file; %1 is a list of regions. Something may be a value or a second kind of image.</extracomment>
        <translation>%1에서 맵에 없는 것은 추가하지 않습니다. 그 자리에 다른 것이 있거나, 맵의 형식으로는 어떻게 추가할지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Write the successor in the place of an id that has exactly one, and its name in the comment beside, after showing the difference and asking. Terraform re-creates what uses a changed id. With - the text goes on to standard output, mended, and the report to standard error.</source>
        <translation>후속 이미지가 정확히 하나인 ID를 그 ID로 바꾸고 옆의 주석에 이름을 씁니다. 먼저 차이를 보여 주고 묻습니다. Terraform은 바뀐 ID를 쓰는 것을 다시 만듭니다. -를 쓰면 고친 텍스트를 표준 출력으로, 보고서를 표준 오류로 내보냅니다.</translation>
    </message>
</context>
<context>
    <name>CheckReport</name>
    <message>
        <source>Not all that the service reported could be read.</source>
        <translation>서비스가 알린 것을 모두 읽지는 못했습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n ids</source>
        <translation>
            <numerusform>ID %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>파일 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>No image ids in %1.</source>
        <extracomment>%1 is a number of files, such as &quot;12 files&quot;.</extracomment>
        <translation>%1에 이미지 ID가 없습니다.</translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <extracomment>%1 is a number of ids, %2 one of files, such as &quot;41 ids in 12 files.&quot;</extracomment>
        <translation>%2에 %1.</translation>
    </message>
    <message>
        <source>%1 in %2: %3.</source>
        <extracomment>%1 is a number of ids, %2 one of files, %3 a list of numbers and words.</extracomment>
        <translation>%2에 %1: %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are replaced.</source>
        <translation>
            <numerusform>그중 %n개를 바꿉니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are ignored.</source>
        <translation>
            <numerusform>그중 %n개를 무시합니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n regions were read.</source>
        <translation>
            <numerusform>리전 %n개 중 %1개를 읽었습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more of kind %1</source>
        <extracomment>%1 is a word of the runner: error, warning or notice.</extracomment>
        <translation>
            <numerusform>%1 종류 %n개 더</numerusform>
        </translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Image ID</source>
        <translation>이미지 ID</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>알아 둘 것</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>그 외 %n개.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The map of %1 lacks %n regions that have it: %2.</source>
        <extracomment>%1 is the name of an image, %2 a list of regions.</extracomment>
        <translation>
            <numerusform>%1의 맵에 이미지가 있는 리전 %n개가 없습니다: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ignored</source>
        <extracomment>Files and folders that are not looked at, as the following ones.</extracomment>
        <translation>
            <numerusform>%n개 무시됨</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n binary</source>
        <translation>
            <numerusform>바이너리 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over 5 MiB</source>
        <translation>
            <numerusform>5 MiB 초과 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>링크 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n special</source>
        <extracomment>Files that are none to read, such as sockets.</extracomment>
        <translation>
            <numerusform>특수 파일 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Skipped: %1.</source>
        <extracomment>%1 is a list such as &quot;1 binary, 2 ignored&quot;.</extracomment>
        <translation>건너뜀: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read.</source>
        <translation>
            <numerusform>파일 %n개를 읽을 수 없었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>A map of regions lacks some that have the image.</source>
        <translation>리전 맵에 이미지가 있는 리전 일부가 없습니다.</translation>
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
            <numerusform>제거할 항목 %Ln개 더</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockText</name>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n년</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n일</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n시간</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n분</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n초</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 slow. The service&apos;s time is used instead; correct the clock.</source>
        <extracomment>%1 is a duration such as &quot;7 minutes&quot;.</extracomment>
        <translation>이 컴퓨터의 시계가 %1 느립니다. 대신 서비스의 시간을 사용합니다. 시계를 맞추세요.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 fast. The service&apos;s time is used instead; correct the clock.</source>
        <translation>이 컴퓨터의 시계가 %1 빠릅니다. 대신 서비스의 시간을 사용합니다. 시계를 맞추세요.</translation>
    </message>
</context>
<context>
    <name>CloudLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Value</source>
        <translation>값 복사(&amp;V)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>모두 선택(&amp;A)</translation>
    </message>
    <message>
        <source>Value copied</source>
        <translation>값 복사됨</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>&amp;Reset Columns</source>
        <translation>열 초기화(&amp;R)</translation>
    </message>
</context>
<context>
    <name>CommandCredential</name>
    <message>
        <source>The program %1 ended with exit status %2.</source>
        <extracomment>%1 is a program, %2 a number.</extracomment>
        <translation>프로그램 %1이(가) 종료 상태 %2(으)로 끝났습니다.</translation>
    </message>
    <message>
        <source>The program %1 ended with exit status %2: %3</source>
        <extracomment>%1 is a program, %2 a number, %3 the program&apos;s own words.</extracomment>
        <translation>프로그램 %1이(가) 종료 상태 %2(으)로 끝났습니다: %3</translation>
    </message>
    <message>
        <source>The program %1 printed an Expiration that is no time with a time zone, such as 2026-01-31T12:00:00Z.</source>
        <extracomment>%1 is a program. Expiration is a name that is not translated.</extracomment>
        <translation>프로그램 %1이(가) 출력한 Expiration이 2026-01-31T12:00:00Z와 같이 시간대가 있는 시간이 아닙니다.</translation>
    </message>
    <message>
        <source>The program %1 printed a credential that has expired.</source>
        <extracomment>%1 is a program.</extracomment>
        <translation>프로그램 %1이(가) 만료된 자격 증명을 출력했습니다.</translation>
    </message>
    <message>
        <source>The program %1 did not print a JSON object.</source>
        <extracomment>%1 is a program.</extracomment>
        <translation>프로그램 %1이(가) JSON 객체를 출력하지 않았습니다.</translation>
    </message>
    <message>
        <source>What the program %1 printed is no credential: %2.</source>
        <extracomment>%1 is a program, %2 what is wrong, such as &quot;SecretKey is missing&quot;.</extracomment>
        <translation>프로그램 %1의 출력은 자격 증명이 아닙니다: %2.</translation>
    </message>
</context>
<context>
    <name>CommandFields</name>
    <message>
        <source>C&amp;hoose…</source>
        <translation>선택(&amp;H)…</translation>
    </message>
    <message>
        <source>Choose the program</source>
        <translation>프로그램 선택</translation>
    </message>
    <message>
        <source>Prog&amp;ram</source>
        <translation>프로그램(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Arguments</source>
        <translation>인수(&amp;A)</translation>
    </message>
    <message>
        <source>One argument a line, as it is: without quotation marks.</source>
        <translation>한 줄에 인수 하나씩, 따옴표 없이 그대로 입력합니다.</translation>
    </message>
    <message>
        <source>Choose Program</source>
        <translation>프로그램 선택</translation>
    </message>
    <message>
        <source>It runs without a shell whenever a credential is needed, and prints within 30 seconds a JSON object with SecretId and SecretKey; with temporary keys also Token and Expiration, such as 2026-12-31T23:59:00Z.</source>
        <extracomment>The words in capitals and small letters are names in JSON and stay as they are.</extracomment>
        <translation>자격 증명이 필요할 때마다 셸 없이 실행되며, 30초 안에 SecretId와 SecretKey가 든 JSON 객체를 출력해야 합니다. 임시 키라면 Token과 Expiration(예: 2026-12-31T23:59:00Z)도 출력합니다.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>&quot;%1&quot; cannot be sorted by.</source>
        <translation>&quot;%1&quot;(으)로는 정렬할 수 없습니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is given twice.</source>
        <translation>&quot;%1&quot;이(가) 두 번 지정되었습니다.</translation>
    </message>
    <message>
        <source>No column is given.</source>
        <translation>열이 지정되지 않았습니다.</translation>
    </message>
    <message>
        <source>There is no facet &quot;%1&quot;.</source>
        <translation>패싯 &quot;%1&quot;이(가) 없습니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number of seconds.</source>
        <translation>&quot;%1&quot;은(는) 초 수가 아닙니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the number of an account.</source>
        <translation>&quot;%1&quot;은(는) 계정 번호가 아닙니다.</translation>
    </message>
    <message>
        <source>--%1 needs --%2.</source>
        <translation>--%1에는 --%2이(가) 필요합니다.</translation>
    </message>
    <message>
        <source>--%1 takes one profile, not several.</source>
        <translation>--%1은(는) 프로필을 하나만 받습니다.</translation>
    </message>
    <message>
        <source>--demo uses its own endpoint: leave out --endpoint.</source>
        <translation>--demo는 자체 엔드포인트를 사용합니다. --endpoint를 빼세요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a language of the service.</source>
        <translation>&quot;%1&quot;은(는) 서비스의 언어가 아닙니다.</translation>
    </message>
    <message>
        <source>Use the built-in demo cloud; no account is needed.</source>
        <translation>내장 데모 클라우드를 사용합니다. 계정이 필요 없습니다.</translation>
    </message>
    <message>
        <source>Ask as these profiles, separated by commas; &quot;cvm-image-browser profiles&quot; lists them. By default the first that is there of env, sdk:default, the default of tccli, the one last used in the window, oidc and role.</source>
        <translation>쉼표로 구분한 이 프로필들로 요청합니다. &quot;cvm-image-browser profiles&quot;가 목록을 보여 줍니다. 기본값은 env, sdk:default, tccli의 기본 프로필, 창에서 마지막에 사용한 프로필, oidc, role 중 처음으로 있는 것입니다.</translation>
    </message>
    <message>
        <source>Assume this role with the profile&apos;s credential.</source>
        <translation>프로필의 자격 증명으로 이 역할을 맡습니다.</translation>
    </message>
    <message>
        <source>Name of the role&apos;s session.</source>
        <translation>역할 세션의 이름.</translation>
    </message>
    <message>
        <source>External id that the role asks for.</source>
        <translation>역할이 요구하는 외부 ID.</translation>
    </message>
    <message>
        <source>How long the role&apos;s credential lasts.</source>
        <translation>역할의 자격 증명이 유효한 시간.</translation>
    </message>
    <message>
        <source>Read nothing unless the credential belongs to this account.</source>
        <translation>자격 증명이 이 계정의 것이 아니면 아무것도 읽지 않습니다.</translation>
    </message>
    <message>
        <source>Ask for the machine&apos;s role here instead of the usual address.</source>
        <translation>일반 주소 대신 이곳에 머신의 역할을 요청합니다.</translation>
    </message>
    <message>
        <source>Trust the CA certificates in this PEM file besides the system&apos;s.</source>
        <translation>시스템의 인증서 외에 이 PEM 파일의 CA 인증서도 신뢰합니다.</translation>
    </message>
    <message>
        <source>Language of the service&apos;s messages: en-US or zh-CN.</source>
        <translation>서비스 메시지의 언어: en-US 또는 zh-CN.</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <extracomment>A choice: %1 is a list with commas, or one of two, and %2 the last.</extracomment>
        <translation>%1 또는 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A word of the command line and what it stands for, as in &quot;md (Markdown)&quot;.</extracomment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>An API filter, such as image-type=PRIVATE_IMAGE. Separate several values with commas, and put a backslash before a comma inside a value. May be repeated.</source>
        <translation>image-type=PRIVATE_IMAGE와 같은 API 필터. 값이 여러 개이면 쉼표로 구분하고, 값 안의 쉼표 앞에는 백슬래시를 씁니다. 여러 번 지정할 수 있습니다.</translation>
    </message>
    <message>
        <source>Image ids, separated by commas. May be repeated.</source>
        <translation>쉼표로 구분한 이미지 ID. 여러 번 지정할 수 있습니다.</translation>
    </message>
    <message>
        <source>Only images that this instance type can run.</source>
        <translation>이 인스턴스 유형에서 실행할 수 있는 이미지만.</translation>
    </message>
    <message>
        <source>Start with a saved search. --region and --instance-type override its own; --filter and --image-id each override both its filters and its image ids. With --export, its find text, columns and order apply to the file; --find, --columns and --sort override them.</source>
        <translation>저장된 검색으로 시작합니다. --region과 --instance-type은 검색의 해당 값을 대신하고, --filter와 --image-id는 각각 검색의 필터와 이미지 ID를 모두 대신합니다. --export와 함께 쓰면 검색의 찾기 텍스트, 열, 순서가 파일에 적용되며, --find, --columns, --sort가 이를 대신합니다.</translation>
    </message>
    <message>
        <source>Write the images to this file, or to standard output with -.</source>
        <translation>이미지를 이 파일에, 또는 -이면 표준 출력에 씁니다.</translation>
    </message>
    <message>
        <source>Format of the file: %1. By default the one that the file&apos;s name ends in, or else CSV.</source>
        <extracomment>%1 is a choice of words, such as &quot;csv, json or md (Markdown)&quot;.</extracomment>
        <translation>파일 형식: %1. 기본값은 파일 이름의 확장자에 해당하는 형식이며, 없으면 CSV입니다.</translation>
    </message>
    <message>
        <source>Columns of a %1 file, separated by commas.</source>
        <extracomment>%1 is a choice of formats, such as &quot;CSV, TSV or Markdown&quot;.</extracomment>
        <translation>%1 파일의 열, 쉼표로 구분.</translation>
    </message>
    <message>
        <source>Write only what this text finds, as in the window&apos;s find box.</source>
        <translation>창의 찾기 상자처럼, 이 텍스트로 찾은 것만 씁니다.</translation>
    </message>
    <message>
        <source>Write only images with one of these values, such as Platform=Ubuntu,Debian; an empty value stands for images without one. May be repeated.</source>
        <translation>Platform=Ubuntu,Debian과 같이 이 값 중 하나를 가진 이미지만 씁니다. 빈 값은 값이 없는 이미지를 뜻합니다. 여러 번 지정할 수 있습니다.</translation>
    </message>
    <message>
        <source>Columns to sort by, separated by commas, the most important first; add :desc to a column for descending order.</source>
        <translation>정렬할 열, 쉼표로 구분하여 중요한 것부터. 내림차순이면 열에 :desc를 붙입니다.</translation>
    </message>
    <message>
        <source>What separates the cells of a %1 file: %2.</source>
        <extracomment>%1 is a choice of formats, %2 of words, such as &quot;comma, semicolon or tab&quot;.</extracomment>
        <translation>%1 파일의 셀 구분 기호: %2.</translation>
    </message>
    <message>
        <source>Replace each line break in a cell of a %1 file with a space.</source>
        <extracomment>%1 is a choice of formats.</extracomment>
        <translation>%1 파일의 셀 안 줄 바꿈을 공백으로 바꿉니다.</translation>
    </message>
    <message>
        <source>In a %1 file, write numbers of 12 or more digits, and those that begin with 0, as =&quot;…&quot;, so that spreadsheets show them unchanged.</source>
        <extracomment>%1 is a choice of formats.</extracomment>
        <translation>%1 파일에서 12자리 이상이거나 0으로 시작하는 숫자를 =&quot;…&quot; 형태로 써서 스프레드시트가 그대로 표시하게 합니다.</translation>
    </message>
    <message>
        <source>Begin a %1 file with a byte order mark, for Excel.</source>
        <extracomment>%1 is a choice of formats, such as &quot;CSV or TSV&quot;.</extracomment>
        <translation>Excel을 위해 %1 파일을 바이트 순서 표시로 시작합니다.</translation>
    </message>
    <message>
        <source>Leave text that looks like a formula unchanged.</source>
        <translation>수식처럼 보이는 텍스트를 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Save a picture of the window with its first rows, then quit.</source>
        <translation>첫 행이 나타난 창의 그림을 저장하고 종료합니다.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>이 도움말을 표시합니다.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>버전을 표시합니다.</translation>
    </message>
    <message>
        <source>international, mainland, internal, regional, https://HOST or https://HOST:PORT</source>
        <translation>international, mainland, internal, regional, https://HOST 또는 https://HOST:PORT</translation>
    </message>
    <message>
        <source>automatic, system, none, http://HOST:PORT or socks5://HOST:PORT, with USER:PASSWORD@ before the host if need be</source>
        <translation>automatic, system, none, http://HOST:PORT 또는 socks5://HOST:PORT, 필요하면 호스트 앞에 USER:PASSWORD@</translation>
    </message>
    <message>
        <source>a file of CA certificates in PEM format</source>
        <translation>PEM 형식의 CA 인증서 파일</translation>
    </message>
    <message>
        <source>en-US or zh-CN</source>
        <translation>en-US 또는 zh-CN</translation>
    </message>
    <message>
        <source>names of profiles such as sdk:default, separated by commas</source>
        <translation>sdk:default와 같은 프로필 이름, 쉼표로 구분</translation>
    </message>
    <message>
        <source>a role such as qcs::cam::uin/100000000001:roleName/viewer</source>
        <translation>qcs::cam::uin/100000000001:roleName/viewer와 같은 역할</translation>
    </message>
    <message>
        <source>2 to 128 letters, digits and characters of +=,.@_-</source>
        <translation>2~128자의 문자, 숫자 및 +=,.@_- 문자</translation>
    </message>
    <message>
        <source>the external id of the role&apos;s trust policy</source>
        <translation>역할의 신뢰 정책에 있는 외부 ID</translation>
    </message>
    <message>
        <source>a number of seconds from 1 to 43200</source>
        <translation>1~43200의 초 수</translation>
    </message>
    <message>
        <source>the number (uin) of an account, such as 100000000001</source>
        <translation>100000000001과 같은 계정 번호(uin)</translation>
    </message>
    <message>
        <source>http://HOST or http://HOST:PORT of this computer or of the metadata service</source>
        <translation>이 컴퓨터 또는 메타데이터 서비스의 http://HOST 또는 http://HOST:PORT</translation>
    </message>
    <message>
        <source>region ids separated by commas, globs such as ap-*, or all</source>
        <translation>쉼표로 구분한 리전 ID, ap-*와 같은 패턴 또는 all</translation>
    </message>
    <message>
        <source>NAME=VALUE or NAME=VALUE,VALUE, such as image-type=PRIVATE_IMAGE</source>
        <translation>image-type=PRIVATE_IMAGE와 같은 NAME=VALUE 또는 NAME=VALUE,VALUE</translation>
    </message>
    <message>
        <source>image ids such as img-0a1b2c3d, separated by commas</source>
        <translation>img-0a1b2c3d와 같은 이미지 ID, 쉼표로 구분</translation>
    </message>
    <message>
        <source>an instance type such as SA5.MEDIUM2</source>
        <translation>SA5.MEDIUM2와 같은 인스턴스 유형</translation>
    </message>
    <message>
        <source>the name of a saved search</source>
        <translation>저장된 검색의 이름</translation>
    </message>
    <message>
        <source>a file, or - for standard output</source>
        <translation>파일 또는 표준 출력을 뜻하는 -</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>columns separated by commas, from %1</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>쉼표로 구분한 열, 다음 중에서: %1</translation>
    </message>
    <message>
        <source>text as in the find box, such as size:&gt;50</source>
        <translation>size:&gt;50과 같은 찾기 상자의 텍스트</translation>
    </message>
    <message>
        <source>NAME=VALUE or NAME=VALUE,VALUE, where the name is one of %1</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>NAME=VALUE 또는 NAME=VALUE,VALUE, 이름은 다음 중 하나: %1</translation>
    </message>
    <message>
        <source>columns separated by commas, each with or without :desc, from %1</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>쉼표로 구분한 열, 각각 :desc 있거나 없이, 다음 중에서: %1</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>값 없음</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a filter: write NAME=VALUE.</source>
        <translation>&quot;%1&quot;은(는) 필터가 아닙니다. NAME=VALUE 형식으로 쓰세요.</translation>
    </message>
    <message>
        <source>There is no saved search &quot;%1&quot;.</source>
        <translation>저장된 검색 &quot;%1&quot;이(가) 없습니다.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>있는 것: %1.</translation>
    </message>
    <message>
        <source>--%1: %2 It takes %3.</source>
        <extracomment>Such as: --region: &quot;moon&quot; is no region. It takes region ids separated by commas.</extracomment>
        <translation>--%1: %2 사용할 수 있는 값: %3.</translation>
    </message>
    <message>
        <source>The value is empty.</source>
        <translation>값이 비어 있습니다.</translation>
    </message>
    <message>
        <source>--%1 and --%2 cannot be used together.</source>
        <translation>--%1과(와) --%2은(는) 함께 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>--help lists the options.</source>
        <translation>--help를 쓰면 옵션 목록이 표시됩니다.</translation>
    </message>
    <message>
        <source>There is no option &quot;%1&quot;. --help lists the options.</source>
        <translation>옵션 &quot;%1&quot;이(가) 없습니다. --help를 쓰면 옵션 목록이 표시됩니다.</translation>
    </message>
    <message>
        <source>--find-as needs --find TEXT.</source>
        <translation>--find-as에는 --find TEXT가 필요합니다.</translation>
    </message>
    <message>
        <source>--%1 needs --export FILE.</source>
        <translation>--%1에는 --export FILE이 필요합니다.</translation>
    </message>
    <message>
        <source>Language of the program: %1. By default the window has that of its settings, or else of the desktop; what is done without a window is said in English, for scripts. The columns and codes in files and the codes on standard error are the same in each language.</source>
        <extracomment>%1 is a list of codes of languages, such as &quot;en, ko, zh_CN&quot;.</extracomment>
        <translation>프로그램의 언어: %1. 기본값은 창의 경우 설정의 언어이며, 없으면 데스크톱의 언어입니다. 창 없이 하는 일은 스크립트를 위해 영어로 표시합니다. 파일의 열과 코드, 표준 오류의 코드는 모든 언어에서 같습니다.</translation>
    </message>
    <message>
        <source>The program has no texts in &quot;%1&quot;.</source>
        <translation>프로그램에 &quot;%1&quot;의 텍스트가 없습니다.</translation>
    </message>
    <message>
        <source>Regions: ids separated by commas, globs such as ap-*, or all, which are the 18 that the program knows. By default those that the window lists: these and the ones that were added in its settings, without the hidden ones.</source>
        <translation>리전: 쉼표로 구분한 ID, ap-*와 같은 패턴 또는 프로그램이 아는 18개를 뜻하는 all. 기본값은 창이 나열하는 리전으로, 이들과 설정에서 추가한 리전이며 숨긴 리전은 뺍니다.</translation>
    </message>
    <message>
        <source>browse the machine images of a Tencent Cloud account</source>
        <translation>Tencent Cloud 계정의 머신 이미지를 살펴봅니다</translation>
    </message>
    <message>
        <source>the path of a database</source>
        <translation>데이터베이스의 경로</translation>
    </message>
    <message>
        <source>last, 7d, 12h, a day such as 2026-11-01, or the number of a run</source>
        <translation>last, 7d, 12h, 2026-11-01과 같은 날짜 또는 실행 번호</translation>
    </message>
    <message>
        <source>Open another window, also where one is open. Without it, that window comes to the front and does what the other options say.</source>
        <translation>이미 창이 열려 있어도 다른 창을 엽니다. 이 옵션이 없으면 그 창이 앞으로 나와 다른 옵션이 말하는 것을 합니다.</translation>
    </message>
    <message>
        <source>Shows the machine images of a Tencent Cloud account in all regions. The first argument can be a command: profiles lists the accounts, matrix tells in which regions each image is, check which of the image ids in files still exist, changes what is different since an earlier time, and history what is remembered; each has a --help of its own.
With --export it needs no display: it reads every match of every region and writes one file.

Exit status of --export: 0 everything was written; 1 nothing could be read or written; 2 bad usage or no credential; 3 a region, an image, a requested image id or a value is missing, and the file holds the rest. It is not a failure when the reader of standard output stops early, as head does. Standard error has a line for each loss: region, code, RequestId and message, separated by tabs, with a dash for each one that is missing.</source>
        <translation>Tencent Cloud 계정의 머신 이미지를 모든 리전에서 보여 줍니다. 첫 번째 인수는 명령일 수 있습니다. profiles는 계정을 나열하고, matrix는 각 이미지가 어느 리전에 있는지, check는 파일의 이미지 ID 중 어느 것이 아직 있는지, changes는 이전 시점 이후 무엇이 달라졌는지, history는 무엇을 기억하는지 알려 줍니다. 명령마다 --help가 있습니다.
--export를 사용하면 디스플레이가 필요 없습니다. 모든 리전의 모든 결과를 읽어 파일 하나에 씁니다.

--export의 종료 상태: 0 모두 기록됨, 1 읽거나 쓸 수 있는 것이 없음, 2 잘못된 사용법 또는 자격 증명 없음, 3 리전, 이미지, 요청한 이미지 ID 또는 값이 빠졌고 파일에는 나머지가 있음. head처럼 표준 출력을 읽는 쪽이 일찍 멈추는 것은 실패가 아닙니다. 표준 오류에는 손실마다 한 줄이 있습니다. 리전, 코드, RequestId, 메시지를 탭으로 구분하며, 없는 것은 줄표로 표시합니다.</translation>
    </message>
    <message>
        <source>Files and folders whose image ids are checked in the window, as &quot;check&quot; does it without one.</source>
        <translation>이미지 ID를 창에서 확인할 파일과 폴더. 창 없이 확인하려면 &quot;check&quot;를 씁니다.</translation>
    </message>
    <message>
        <source>Open the check of pinned ids in the window, too; files that are named are checked there without it.</source>
        <translation>창에서 고정된 ID 확인도 엽니다. 파일을 지정하면 이 옵션 없이도 그 파일을 확인합니다.</translation>
    </message>
    <message>
        <source>Remember what the window shows in this database instead of the usual one. The demo is remembered only with this option, and else until it is left.</source>
        <translation>창이 표시하는 내용을 일반 데이터베이스 대신 이 데이터베이스에 기억합니다. 데모는 이 옵션이 있을 때만 계속 기억되고, 없으면 데모를 나갈 때까지만 기억됩니다.</translation>
    </message>
    <message>
        <source>The command &quot;%1&quot; has to be the first argument; what else is said comes behind it.</source>
        <extracomment>%1 is a word of the command line, such as profiles.</extracomment>
        <translation>&quot;%1&quot; 명령은 첫 번째 인수여야 하며, 나머지는 그 뒤에 씁니다.</translation>
    </message>
    <message>
        <source>Send requests to these hosts: international; mainland, those of the site of mainland China; internal, from inside Tencent Cloud; regional, each region&apos;s own; or an https address for everything. By default those of the program&apos;s settings, or else international.</source>
        <translation>요청을 보낼 호스트: international, mainland(중국 본토 사이트의 호스트), internal(Tencent Cloud 내부에서), regional(각 리전의 자체 호스트), 또는 모두를 위한 https 주소. 기본값은 프로그램 설정의 것, 없으면 international.</translation>
    </message>
    <message>
        <source>Connect through this proxy, http:// or socks5://, with user and password before the host if it wants them, and with port 80, or 1080 of socks5, where none is named; system, the one of the system&apos;s settings; none; or automatic, that of https_proxy or else of the system. By default the one of the program&apos;s settings, or else automatic.</source>
        <translation>이 프록시를 통해 연결합니다. http:// 또는 socks5://, 필요하면 호스트 앞에 사용자와 암호, 포트를 쓰지 않으면 80, socks5는 1080. system은 시스템 설정의 프록시, none은 없음, automatic은 https_proxy의 프록시, 없으면 시스템의 프록시. 기본값은 프로그램 설정의 프록시, 없으면 automatic.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a find option and not a time zone, or is one column too many.</source>
        <translation>&quot;%1&quot;은(는) 찾기 옵션도 시간대도 아니거나 열이 너무 많습니다.</translation>
    </message>
    <message>
        <source>How to find: case, word, regex, a column to look in, or the time zone of its days, which is utc, local or one such as Asia/Seoul, and by default utc. Separate several with commas.</source>
        <translation>찾는 방법: case, word, regex, 찾을 열, 또는 하루가 시작하는 시간대. 시간대는 utc, local 또는 Asia/Seoul 같은 이름이며 기본값은 utc입니다. 여럿이면 쉼표로 구분합니다.</translation>
    </message>
    <message>
        <source>words separated by commas: case, word, regex, utc or another time zone, and one of %1</source>
        <extracomment>%1 is a list of names of columns. The other words stay as they are.</extracomment>
        <translation>쉼표로 구분한 단어: case, word, regex, utc나 다른 시간대 및 다음 중 하나: %1</translation>
    </message>
    <message>
        <source>[options]</source>
        <extracomment>In the first line of --help, where options can stand.</extracomment>
        <translation>[옵션]</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <extracomment>The first line of --help. %1 is how the program is called.</extracomment>
        <translation>사용법: %1</translation>
    </message>
    <message>
        <source>Options:</source>
        <extracomment>The heading of a list in --help.</extracomment>
        <translation>옵션:</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <extracomment>The heading of a list in --help: what stands behind the options.</extracomment>
        <translation>인수:</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>%1: %2</source>
        <extracomment>An entry of the command palette: its group and its name, as in &quot;Query: Refresh&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Command Palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Type a command, region, saved search or column</source>
        <translation>명령, 리전, 저장된 검색 또는 열 입력</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>No command matches</source>
        <translation>일치하는 명령 없음</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>%1만</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
</context>
<context>
    <name>CommandRun</name>
    <message>
        <source>The program %1 did not finish within %2 seconds and was stopped.</source>
        <extracomment>%1 is a program, %2 a number of seconds.</extracomment>
        <translation>프로그램 %1이(가) %2초 안에 끝나지 않아 중지되었습니다.</translation>
    </message>
    <message>
        <source>The program %1 wrote more than %2 MiB and was stopped.</source>
        <extracomment>%1 is a program, %2 a number of MiB.</extracomment>
        <translation>프로그램 %1이(가) %2MiB 넘게 출력하여 중지되었습니다.</translation>
    </message>
    <message>
        <source>The program %1 crashed or was killed.</source>
        <extracomment>%1 is a program.</extracomment>
        <translation>프로그램 %1이(가) 비정상 종료되었거나 강제 종료되었습니다.</translation>
    </message>
    <message>
        <source>The program %1 could not be started: %2</source>
        <extracomment>%1 is a program, %2 the system&apos;s reason.</extracomment>
        <translation>프로그램 %1을(를) 시작할 수 없습니다: %2</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Only what &amp;differs</source>
        <translation>다른 것만(&amp;D)</translation>
    </message>
    <message>
        <source>Compare Images</source>
        <translation>이미지 비교</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Markdown으로 복사(&amp;M)</translation>
    </message>
    <message>
        <source>Field</source>
        <extracomment>Heading over the names of what is compared, such as &quot;Size&quot;.</extracomment>
        <translation>필드</translation>
    </message>
    <message>
        <source>%1, differs</source>
        <extracomment>What a screen reader says of a value; %1 is the value.</extracomment>
        <translation>%1, 다름</translation>
    </message>
    <message>
        <source>Comparison copied</source>
        <translation>비교 복사됨</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>%1 GiB</source>
        <translation>%1GiB</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>스냅샷</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
</context>
<context>
    <name>ConnectionCheck</name>
    <message>
        <source>nothing for %1 s</source>
        <extracomment>Part of a sentence.</extracomment>
        <translation>%1초 동안 아무것도 없음</translation>
    </message>
    <message>
        <source>the host %1 is not found: %2</source>
        <extracomment>Part of a sentence. %1 is a host, %2 the system&apos;s words.</extracomment>
        <translation>호스트 %1을(를) 찾을 수 없음: %2</translation>
    </message>
</context>
<context>
    <name>ConnectionFault</name>
    <message>
        <source>the certificate of %1, issued by %2 and valid from %3 until %4 UTC, is not trusted, because it is self-signed</source>
        <extracomment>Part of a sentence. %1 is whom the certificate is for, %2 who issued it, %3 and %4 times.</extracomment>
        <translation>%2이(가) 발급하고 UTC %3부터 %4까지 유효한 %1의 인증서를 신뢰할 수 없음(자체 서명됨)</translation>
    </message>
    <message>
        <source>the certificate of %1, issued by %2 and valid from %3 until %4 UTC, is not trusted, because its issuer is not known on this computer</source>
        <extracomment>Part of a sentence. %1 is whom the certificate is for, %2 who issued it, %3 and %4 times.</extracomment>
        <translation>%2이(가) 발급하고 UTC %3부터 %4까지 유효한 %1의 인증서를 신뢰할 수 없음(이 컴퓨터에서 발급자를 알 수 없음)</translation>
    </message>
    <message>
        <source>the certificate of %1, issued by %2 and valid from %3 until %4 UTC, is not valid yet</source>
        <extracomment>Part of a sentence. %1 is whom the certificate is for, %2 who issued it, %3 and %4 times.</extracomment>
        <translation>%2이(가) 발급하고 UTC %3부터 %4까지 유효한 %1의 인증서가 아직 유효하지 않음</translation>
    </message>
    <message>
        <source>the certificate of %1, issued by %2 and valid from %3 until %4 UTC, has expired</source>
        <extracomment>Part of a sentence. %1 is whom the certificate is for, %2 who issued it, %3 and %4 times.</extracomment>
        <translation>%2이(가) 발급하고 UTC %3부터 %4까지 유효한 %1의 인증서가 만료됨</translation>
    </message>
    <message>
        <source>the certificate of %1, issued by %2 and valid from %3 until %4 UTC, is not one for %5</source>
        <extracomment>Part of a sentence. %1 is whom the certificate is for, %2 who issued it, %3 and %4 times, %5 the host that was asked.</extracomment>
        <translation>%2이(가) 발급하고 UTC %3부터 %4까지 유효한 %1의 인증서는 %5의 것이 아님</translation>
    </message>
    <message>
        <source>the certificate of %1, issued by %2 and valid from %3 until %4 UTC, is refused: %5</source>
        <extracomment>Part of a sentence. %1 is whom the certificate is for, %2 who issued it, %3 and %4 times, %5 the reason.</extracomment>
        <translation>%2이(가) 발급하고 UTC %3부터 %4까지 유효한 %1의 인증서가 거부됨: %5</translation>
    </message>
    <message>
        <source>the server&apos;s certificate is refused: %1</source>
        <extracomment>Part of a sentence. %1 is the reason.</extracomment>
        <translation>서버의 인증서가 거부됨: %1</translation>
    </message>
    <message>
        <source>the proxy %1 does not accept this user and password</source>
        <extracomment>Part of a sentence. %1 is a proxy&apos;s host and port.</extracomment>
        <translation>프록시 %1이(가) 이 사용자와 암호를 받아들이지 않음</translation>
    </message>
    <message>
        <source>the proxy %1 wants a user and a password</source>
        <translation>프록시 %1에 사용자와 암호가 필요함</translation>
    </message>
    <message>
        <source>the proxy %1 wants to know who is there in a way that is not supported</source>
        <extracomment>Part of a sentence. %1 is a proxy&apos;s host and port.</extracomment>
        <translation>프록시 %1이(가) 지원되지 않는 인증 방식을 요구함</translation>
    </message>
    <message>
        <source>the proxy %1 answered with an error, perhaps because of the user and the password</source>
        <extracomment>Part of a sentence. %1 is a proxy&apos;s host and port.</extracomment>
        <translation>프록시 %1이(가) 오류로 응답함(사용자와 암호 때문일 수 있음)</translation>
    </message>
    <message>
        <source>%1, through the proxy %2</source>
        <extracomment>%1 is what went wrong, such as &quot;no byte for 15 s&quot;, and %2 a proxy&apos;s host and port.</extracomment>
        <translation>%1, 프록시 %2 경유</translation>
    </message>
    <message>
        <source>the proxy %1 answered with HTTP status %2</source>
        <extracomment>Part of a sentence. %1 is a proxy&apos;s host and port, %2 a number.</extracomment>
        <translation>프록시 %1이(가) HTTP 상태 %2(으)로 응답함</translation>
    </message>
</context>
<context>
    <name>ConnectionPage</name>
    <message>
        <source>Extra certi&amp;ficates</source>
        <translation>추가 인증서(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Endpoint</source>
        <translation>엔드포인트(&amp;E)</translation>
    </message>
    <message>
        <source>Certificates in PEM, trusted besides those of the system: for proxies that look into connections.</source>
        <translation>시스템의 인증서 외에 신뢰할 PEM 인증서. 연결을 검사하는 프록시가 있을 때 사용합니다.</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>name found: %1</source>
        <translation>이름 확인됨: %1</translation>
    </message>
    <message>
        <source>connected: %1</source>
        <translation>연결됨: %1</translation>
    </message>
    <message>
        <source>certificate good: %1</source>
        <translation>인증서 정상: %1</translation>
    </message>
    <message>
        <source>clock: %1</source>
        <translation>시계: %1</translation>
    </message>
    <message>
        <source>time: %1</source>
        <translation>시간: %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>State of a region that is tested.</extracomment>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>응답함</translation>
    </message>
    <message>
        <source>Refused</source>
        <extracomment>State of a region that is tested: it answered with an error.</extracomment>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>연결할 수 없음</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>Whether a step of a connection was taken.</extracomment>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>A time in milliseconds.</extracomment>
        <translation>%1ms</translation>
    </message>
    <message>
        <source>right</source>
        <extracomment>What a clock is.</extracomment>
        <translation>정확함</translation>
    </message>
    <message>
        <source>%1 s slow</source>
        <extracomment>What is wrong with this computer&apos;s clock; %1 is a number of seconds.</extracomment>
        <translation>%1초 느림</translation>
    </message>
    <message>
        <source>%1 s fast</source>
        <translation>%1초 빠름</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the code of an error, %2 a sentence that explains it.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2. %3 %4</source>
        <extracomment>%1 is a region, %2 the code of an error, %3 and %4 are sentences on it.</extracomment>
        <translation>%1: %2. %3 %4</translation>
    </message>
    <message>
        <source>RequestId %1</source>
        <extracomment>%1 is the id of a request.</extracomment>
        <translation>RequestId %1</translation>
    </message>
    <message>
        <source>Asking who this is…</source>
        <translation>누구인지 확인하는 중…</translation>
    </message>
    <message numerus="yes">
        <source>Asked %1 of %Ln regions…</source>
        <translation>
            <numerusform>리전 %Ln개 중 %1개에 요청함…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been asked yet.</source>
        <translation>아직 아무것도 요청하지 않았습니다.</translation>
    </message>
    <message>
        <source>The service knows this credential.</source>
        <translation>서비스가 이 자격 증명을 확인했습니다.</translation>
    </message>
    <message numerus="yes">
        <source>It works in %Ln regions.</source>
        <translation>
            <numerusform>리전 %Ln개에서 작동합니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It works in %1 of %Ln regions.</source>
        <extracomment>%1 is how many of the regions answered.</extracomment>
        <translation>
            <numerusform>리전 %Ln개 중 %1개에서 작동합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>프로필</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Identity</source>
        <extracomment>As whom the service knows the credential: an ARN.</extracomment>
        <translation>신원</translation>
    </message>
    <message>
        <source>RequestId</source>
        <translation>RequestId</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>시계</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>How long a test took.</extracomment>
        <translation>시간</translation>
    </message>
    <message>
        <source>Reached, not asked</source>
        <translation>연결됨, 요청하지 않음</translation>
    </message>
    <message numerus="yes">
        <source>It works nowhere: all of %Ln regions refuse it.</source>
        <translation>
            <numerusform>어디에서도 작동하지 않습니다. 리전 %Ln개가 모두 거부합니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It works nowhere: none of %Ln regions gave images.</source>
        <translation>
            <numerusform>어디에서도 작동하지 않습니다. 리전 %Ln개 중 이미지를 준 곳이 없습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyFormat</name>
    <message>
        <source>Table with Headers</source>
        <translation>머리글 포함 표</translation>
    </message>
    <message>
        <source>Image IDs, One per Line</source>
        <translation>이미지 ID, 한 줄에 하나씩</translation>
    </message>
    <message>
        <source>Image IDs, with Commas</source>
        <translation>이미지 ID, 쉼표로 구분</translation>
    </message>
    <message>
        <source>Image IDs, as JSON Array</source>
        <translation>이미지 ID, JSON 배열</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Markdown Table</source>
        <translation>Markdown 표</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>tccli Command</source>
        <translation>tccli 명령</translation>
    </message>
    <message>
        <source>Terraform Data Source</source>
        <translation>Terraform 데이터 소스</translation>
    </message>
    <message>
        <source>curl Command</source>
        <translation>curl 명령</translation>
    </message>
    <message>
        <source>C++ with the SDK</source>
        <translation>C++(SDK 사용)</translation>
    </message>
    <message>
        <source>Go with the SDK</source>
        <translation>Go(SDK 사용)</translation>
    </message>
    <message>
        <source>Python with the SDK</source>
        <translation>Python(SDK 사용)</translation>
    </message>
    <message>
        <source>Node.js with the SDK</source>
        <translation>Node.js(SDK 사용)</translation>
    </message>
</context>
<context>
    <name>CopyTable</name>
    <message>
        <source>&amp;Copy Cells</source>
        <translation>셀 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Cells copied</source>
        <translation>셀 복사됨</translation>
    </message>
</context>
<context>
    <name>CredentialFields</name>
    <message>
        <source>%1 contains a character that cannot be sent</source>
        <extracomment>%1 is a member of JSON, such as &quot;Token&quot;. Part of a sentence, as is the next: &quot;The answer could not be read: Token contains a character that cannot be sent.&quot;</extracomment>
        <translation>%1에 보낼 수 없는 문자가 있음</translation>
    </message>
    <message>
        <source>%1 is missing or is no time</source>
        <translation>%1이(가) 없거나 시각이 아님</translation>
    </message>
</context>
<context>
    <name>CredentialTexts</name>
    <message>
        <source>%1 contains a character that cannot be sent, such as a line break.</source>
        <extracomment>%1 is where it is: a variable such as TENCENTCLOUD_TOKEN, or a file and what is in it.</extracomment>
        <translation>%1에 줄 바꿈과 같이 보낼 수 없는 문자가 있습니다.</translation>
    </message>
    <message>
        <source>%1 contains a blank.</source>
        <extracomment>%1 is where it is: a variable such as TENCENTCLOUD_TOKEN, or a file and what is in it.</extracomment>
        <translation>%1에 공백이 있습니다.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <extracomment>%1 is where it should be: a variable of the environment, or a file and what is in it.</extracomment>
        <translation>%1이(가) 없습니다.</translation>
    </message>
</context>
<context>
    <name>CurrentColumnMenu</name>
    <message>
        <source>Move &amp;Left</source>
        <extracomment>Moves the column of the current cell.</extracomment>
        <translation>왼쪽으로 이동(&amp;L)</translation>
    </message>
    <message>
        <source>Move &amp;Right</source>
        <extracomment>Moves the column of the current cell.</extracomment>
        <translation>오른쪽으로 이동(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Fit Width to Contents</source>
        <translation>내용에 너비 맞춤(&amp;F)</translation>
    </message>
</context>
<context>
    <name>DemoProfiles</name>
    <message>
        <source>The demo cloud has no account %1. Its accounts are: %2.</source>
        <extracomment>%1 is the name of an account, or a list of names, %2 is a list of names.</extracomment>
        <translation>데모 클라우드에는 %1 계정이 없습니다. 있는 계정: %2.</translation>
    </message>
</context>
<context>
    <name>DescribeRegions</name>
    <message>
        <source>The answer has no list of regions.</source>
        <translation>응답에 리전 목록이 없습니다.</translation>
    </message>
</context>
<context>
    <name>DetailFields</name>
    <message>
        <source>%1 (%2), %3</source>
        <extracomment>A time, its zone, and how long ago it was.</extracomment>
        <translation>%1(%2), %3</translation>
    </message>
    <message>
        <source>Supported</source>
        <extracomment>Whether an image supports cloud-init.</extracomment>
        <translation>지원됨</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>지원되지 않음</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>As of %1 (%2) · RequestId %3</source>
        <extracomment>When an image was read: the time and its zone.</extracomment>
        <translation>%1(%2) 기준 · RequestId %3</translation>
    </message>
    <message>
        <source>As of %1 (%2)</source>
        <extracomment>When an image was read, of an earlier time or without an id of the request: the time, as in &quot;10:21 yesterday&quot;, and its zone.</extracomment>
        <translation>%1 기준(%2)</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>No image selected</source>
        <translation>선택한 이미지 없음</translation>
    </message>
    <message>
        <source>Select an image in the table to see its snapshots and tags.</source>
        <translation>표에서 이미지를 선택하면 스냅샷과 태그가 표시됩니다.</translation>
    </message>
    <message>
        <source>· %1</source>
        <extracomment>Behind the id of an image; %1 is its region.</extracomment>
        <translation>· %1</translation>
    </message>
    <message>
        <source>Image details</source>
        <translation>이미지 세부 정보</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>원본 JSON</translation>
    </message>
    <message>
        <source>Copy the image ID</source>
        <translation>이미지 ID 복사</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>디스크</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <extracomment>What the snapshots of an image come to: the number of disks, and their size together.</extracomment>
        <translation>스냅샷</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>No snapshots</source>
        <translation>스냅샷 없음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln disks, %1 GiB</source>
        <translation>
            <numerusform>디스크 %Ln개, %1GiB</numerusform>
        </translation>
    </message>
    <message>
        <source>No tags</source>
        <translation>태그 없음</translation>
    </message>
    <message>
        <source>Copy Image &amp;ID</source>
        <translation>이미지 ID 복사(&amp;I)</translation>
    </message>
    <message>
        <source>Value copied</source>
        <translation>값 복사됨</translation>
    </message>
    <message>
        <source>Copy &amp;Name</source>
        <translation>이름 복사(&amp;N)</translation>
    </message>
    <message>
        <source>Copy &amp;Region</source>
        <translation>리전 복사(&amp;R)</translation>
    </message>
    <message>
        <source>Image ID copied</source>
        <translation>이미지 ID 복사됨</translation>
    </message>
    <message>
        <source>No platform</source>
        <extracomment>What a screen reader says for the mark of an image without a platform.</extracomment>
        <translation>플랫폼 없음</translation>
    </message>
    <message>
        <source>Regions</source>
        <extracomment>Tab of an image&apos;s details: in which regions it is.</extracomment>
        <translation>리전</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>Tab of an image&apos;s details: what is remembered of it.</extracomment>
        <translation>기록</translation>
    </message>
</context>
<context>
    <name>DetailRegions</name>
    <message>
        <source>%1, earlier</source>
        <extracomment>The state of an image in a region as it was remembered: %1 is one, such as Normal.</extracomment>
        <translation>%1(이전)</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>no longer shared, or deleted</source>
        <extracomment>Of an image that another account shared with this one.</extracomment>
        <translation>공유가 끝났거나 삭제됨</translation>
    </message>
    <message>
        <source>public</source>
        <extracomment>Of an image that is new.</extracomment>
        <translation>공용</translation>
    </message>
    <message>
        <source>shared</source>
        <extracomment>Of an image that is new: another account shares it with this one.</extracomment>
        <translation>공유</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <extracomment>The size of an image.</extracomment>
        <translation>%1GiB</translation>
    </message>
    <message>
        <source>asked for by its ID, and not there</source>
        <translation>ID로 다시 조회했으나 없음</translation>
    </message>
    <message>
        <source>no longer shared by %1, or deleted</source>
        <extracomment>%1 is the number of the account that shared an image.</extracomment>
        <translation>%1의 공유가 끝났거나 삭제됨</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>In place of a value that an image does not have.</extracomment>
        <translation>없음</translation>
    </message>
    <message>
        <source>%1 (%2 GiB)</source>
        <extracomment>A snapshot: its ID, and the size of its disk.</extracomment>
        <translation>%1(%2GiB)</translation>
    </message>
</context>
<context>
    <name>ElsewhereFlow</name>
    <message numerus="yes">
        <source>%1 of %Ln image IDs not found here:</source>
        <extracomment>Title before a list of ids: %1 of %n ids.</extracomment>
        <translation>
            <numerusform>이미지 ID %Ln개 중 %1개를 여기서 찾지 못함:</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the image IDs that were not found</source>
        <translation>찾지 못한 이미지 ID 복사</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image IDs copied</source>
        <translation>
            <numerusform>이미지 ID %Ln개 복사됨</numerusform>
        </translation>
    </message>
    <message>
        <source>Search there too</source>
        <translation>거기서도 검색</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>An image id, and the regions in which the image is, or that it is nowhere.</extracomment>
        <translation>%1(%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>%1 is a list of ids, and so many others are in no list.</extracomment>
        <translation>
            <numerusform>%1 외 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking in the other regions…</source>
        <translation>다른 리전에서 찾는 중…</translation>
    </message>
    <message>
        <source>nowhere</source>
        <extracomment>Behind the id of an image: what could have it was not read.</extracomment>
        <translation>어디에도 없음</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are in no region: deleted, no longer shared, or another account&apos;s.</source>
        <translation>
            <numerusform>%Ln개는 어느 리전에도 없습니다. 삭제되었거나, 더 이상 공유되지 않거나, 다른 계정의 것입니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are in no region that was read, but may be in %1.</source>
        <extracomment>%1 is a list of regions.</extracomment>
        <translation>
            <numerusform>%Ln개는 읽은 리전에는 없지만 %1에 있을 수 있습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Endpoint</name>
    <message>
        <source>&quot;%1&quot; is not a valid endpoint.</source>
        <translation>&quot;%1&quot;은(는) 올바른 엔드포인트가 아닙니다.</translation>
    </message>
    <message>
        <source>The endpoint must begin with https.</source>
        <translation>엔드포인트는 https로 시작해야 합니다.</translation>
    </message>
    <message>
        <source>Plain http is refused, because it would send the credential&apos;s token unencrypted. Use https.</source>
        <translation>일반 http는 자격 증명의 토큰을 암호화하지 않고 보내므로 거부됩니다. https를 사용하세요.</translation>
    </message>
    <message>
        <source>The endpoint must be a host, optionally with a port, and without a path.</source>
        <translation>엔드포인트는 경로 없이 호스트와 선택적인 포트로 이루어져야 합니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of international, mainland, internal and regional. A host of your own begins with https://, or has a dot.</source>
        <extracomment>%1 is what was typed. The four words are not translated.</extracomment>
        <translation>&quot;%1&quot;은(는) international, mainland, internal, regional 중 하나가 아닙니다. 직접 지정하는 호스트는 https://로 시작하거나 점이 있어야 합니다.</translation>
    </message>
</context>
<context>
    <name>EndpointField</name>
    <message>
        <source>Internal, from machines of the cloud</source>
        <translation>내부(클라우드의 머신에서)</translation>
    </message>
    <message>
        <source>Regional, each region&apos;s own</source>
        <translation>리전별(각 리전의 엔드포인트)</translation>
    </message>
    <message>
        <source>Custom address</source>
        <translation>사용자 지정 주소</translation>
    </message>
    <message>
        <source>Address of the endpoint</source>
        <translation>엔드포인트 주소</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>International site</source>
        <translation>국제 사이트</translation>
    </message>
    <message>
        <source>Site of mainland China</source>
        <translation>중국 본토 사이트</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The tag key has characters that are not allowed.</source>
        <translation>태그 키에 허용되지 않는 문자가 있습니다.</translation>
    </message>
    <message>
        <source>Correct the tag key.</source>
        <translation>태그 키를 고치세요.</translation>
    </message>
    <message>
        <source>The service does not know one of the filters.</source>
        <translation>서비스가 필터 중 하나를 알지 못합니다.</translation>
    </message>
    <message>
        <source>Clear the filters one by one and search again.</source>
        <translation>필터를 하나씩 지우며 다시 검색하세요.</translation>
    </message>
    <message>
        <source>A filter has too many values, or one that is too long.</source>
        <translation>필터에 값이 너무 많거나 너무 긴 값이 있습니다.</translation>
    </message>
    <message>
        <source>Use at most 10 filters with 5 values each.</source>
        <translation>필터는 최대 10개, 값은 각각 최대 5개까지 사용하세요.</translation>
    </message>
    <message>
        <source>One of the image ids is malformed.</source>
        <translation>이미지 ID 중 하나의 형식이 잘못되었습니다.</translation>
    </message>
    <message>
        <source>Correct the ids: each is img- and 8 letters or digits.</source>
        <translation>ID를 고치세요. 각각 img- 뒤에 문자 또는 숫자 8자입니다.</translation>
    </message>
    <message>
        <source>The instance type is malformed.</source>
        <translation>인스턴스 유형의 형식이 잘못되었습니다.</translation>
    </message>
    <message>
        <source>Write it like SA5.MEDIUM2, or leave it empty.</source>
        <translation>SA5.MEDIUM2와 같이 쓰거나 비워 두세요.</translation>
    </message>
    <message>
        <source>Image ids and filters were sent together.</source>
        <translation>이미지 ID와 필터가 함께 전송되었습니다.</translation>
    </message>
    <message>
        <source>Clear either the image ids or the filters.</source>
        <translation>이미지 ID 또는 필터를 지우세요.</translation>
    </message>
    <message>
        <source>This region has no such instance type.</source>
        <translation>이 리전에는 그런 인스턴스 유형이 없습니다.</translation>
    </message>
    <message>
        <source>Choose another instance type, or leave it empty.</source>
        <translation>다른 인스턴스 유형을 선택하거나 비워 두세요.</translation>
    </message>
    <message>
        <source>The service did not accept the account&apos;s AppID.</source>
        <translation>서비스가 계정의 AppID를 받아들이지 않았습니다.</translation>
    </message>
    <message>
        <source>Check which account the credential belongs to.</source>
        <translation>자격 증명이 어느 계정의 것인지 확인하세요.</translation>
    </message>
    <message>
        <source>A value in the request is out of range.</source>
        <translation>요청의 값이 범위를 벗어났습니다.</translation>
    </message>
    <message>
        <source>Check the filters, and search again.</source>
        <translation>필터를 확인한 후 다시 검색하세요.</translation>
    </message>
    <message>
        <source>A filter or list has more values than the service accepts.</source>
        <translation>필터나 목록에 서비스가 받아들이는 것보다 많은 값이 있습니다.</translation>
    </message>
    <message>
        <source>Use fewer values.</source>
        <translation>값을 더 적게 사용하세요.</translation>
    </message>
    <message>
        <source>There is no such tag in this region.</source>
        <translation>이 리전에는 그런 태그가 없습니다.</translation>
    </message>
    <message>
        <source>Check the tag&apos;s key and value.</source>
        <translation>태그의 키와 값을 확인하세요.</translation>
    </message>
    <message>
        <source>The availability zone does not support this.</source>
        <translation>가용존이 이를 지원하지 않습니다.</translation>
    </message>
    <message>
        <source>The service does not know this region.</source>
        <translation>서비스가 이 리전을 알지 못합니다.</translation>
    </message>
    <message>
        <source>Uncheck the region, or check the spelling of its id.</source>
        <translation>리전의 선택을 해제하거나 ID의 철자를 확인하세요.</translation>
    </message>
    <message>
        <source>The availability zone is not in this region.</source>
        <translation>가용존이 이 리전에 없습니다.</translation>
    </message>
    <message>
        <source>Choose another region or instance type.</source>
        <translation>다른 리전이나 인스턴스 유형을 선택하세요.</translation>
    </message>
    <message>
        <source>The instance type is sold out in this region.</source>
        <translation>이 리전에서 인스턴스 유형이 매진되었습니다.</translation>
    </message>
    <message>
        <source>The token of the temporary credential is invalid or has expired.</source>
        <translation>임시 자격 증명의 토큰이 잘못되었거나 만료되었습니다.</translation>
    </message>
    <message>
        <source>Get new temporary credentials and start again with them.</source>
        <translation>새 임시 자격 증명을 받아 다시 시작하세요.</translation>
    </message>
    <message>
        <source>The account&apos;s policy does not allow cvm:DescribeImages here.</source>
        <translation>계정의 정책이 여기서 cvm:DescribeImages를 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>Ask an administrator to allow cvm:DescribeImages in Cloud Access Management, then try again.</source>
        <translation>관리자에게 Cloud Access Management에서 cvm:DescribeImages를 허용해 달라고 요청한 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The service does not support this operation here.</source>
        <translation>서비스가 여기서 이 작업을 지원하지 않습니다.</translation>
    </message>
    <message>
        <source>Uncheck the region, or try again later.</source>
        <translation>리전의 선택을 해제하거나 나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The service has taken DescribeImages offline.</source>
        <translation>서비스가 DescribeImages를 오프라인으로 전환했습니다.</translation>
    </message>
    <message>
        <source>Look for a newer version of this program.</source>
        <translation>이 프로그램의 새 버전을 찾아보세요.</translation>
    </message>
    <message>
        <source>The service could not read the request&apos;s Authorization header.</source>
        <translation>서비스가 요청의 Authorization 헤더를 읽지 못했습니다.</translation>
    </message>
    <message>
        <source>Check whether a proxy on the way changes requests.</source>
        <translation>중간의 프록시가 요청을 변경하는지 확인하세요.</translation>
    </message>
    <message>
        <source>The SecretId is not a key for the cloud API.</source>
        <translation>SecretId가 클라우드 API의 키가 아닙니다.</translation>
    </message>
    <message>
        <source>Use the SecretId of an API key.</source>
        <translation>API 키의 SecretId를 사용하세요.</translation>
    </message>
    <message>
        <source>The account asks for a second factor.</source>
        <translation>계정이 두 번째 인증 요소를 요구합니다.</translation>
    </message>
    <message>
        <source>Use a credential that needs no second factor, or temporary keys made with one.</source>
        <translation>두 번째 인증 요소가 필요 없는 자격 증명이나, 그것으로 만든 임시 키를 사용하세요.</translation>
    </message>
    <message>
        <source>There is no such SecretId, or it has been deleted or disabled.</source>
        <translation>그런 SecretId가 없거나, 삭제 또는 비활성화되었습니다.</translation>
    </message>
    <message>
        <source>Check the SecretId, and whether the key is enabled.</source>
        <translation>SecretId와 키의 활성화 여부를 확인하세요.</translation>
    </message>
    <message>
        <source>The clock of this computer is too far off: the service takes requests for 5 minutes only.</source>
        <translation>이 컴퓨터의 시계가 너무 많이 어긋났습니다. 서비스는 5분 이내의 요청만 받습니다.</translation>
    </message>
    <message>
        <source>Correct the clock, then try again.</source>
        <translation>시계를 맞춘 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The service computed another signature: the SecretKey is most likely not the one of this SecretId.</source>
        <translation>서비스가 계산한 서명이 다릅니다. SecretKey가 이 SecretId의 것이 아닐 가능성이 높습니다.</translation>
    </message>
    <message>
        <source>Check the SecretKey; a part may be missing.</source>
        <translation>SecretKey를 확인하세요. 일부가 빠졌을 수 있습니다.</translation>
    </message>
    <message>
        <source>The service did not accept the token of the temporary credential.</source>
        <translation>서비스가 임시 자격 증명의 토큰을 받아들이지 않았습니다.</translation>
    </message>
    <message>
        <source>The account is not authorized for this request.</source>
        <translation>계정에 이 요청을 할 권한이 없습니다.</translation>
    </message>
    <message>
        <source>The instance&apos;s role could not be checked.</source>
        <translation>인스턴스의 역할을 확인할 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the role bound to this instance.</source>
        <translation>이 인스턴스에 바인딩된 역할을 확인하세요.</translation>
    </message>
    <message>
        <source>The service only rehearsed the request.</source>
        <translation>서비스가 요청을 시험만 했습니다.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>다시 시도하세요.</translation>
    </message>
    <message>
        <source>The service could not carry out the request.</source>
        <translation>서비스가 요청을 수행할 수 없습니다.</translation>
    </message>
    <message>
        <source>Try again; if it keeps failing, contact support and give the RequestId.</source>
        <translation>다시 시도하세요. 계속 실패하면 고객 지원에 RequestId를 알려 주세요.</translation>
    </message>
    <message>
        <source>The service had an internal error.</source>
        <translation>서비스에 내부 오류가 발생했습니다.</translation>
    </message>
    <message>
        <source>Try again later; if it keeps failing, contact support and give the RequestId.</source>
        <translation>나중에 다시 시도하세요. 계속 실패하면 고객 지원에 RequestId를 알려 주세요.</translation>
    </message>
    <message>
        <source>The service failed while it was answering.</source>
        <translation>응답하는 중에 서비스가 실패했습니다.</translation>
    </message>
    <message>
        <source>The service at this endpoint does not know DescribeImages.</source>
        <translation>이 엔드포인트의 서비스는 DescribeImages를 알지 못합니다.</translation>
    </message>
    <message>
        <source>Check the endpoint: it must be a CVM endpoint.</source>
        <translation>엔드포인트를 확인하세요. CVM 엔드포인트여야 합니다.</translation>
    </message>
    <message>
        <source>The service did not accept one of the parameters.</source>
        <translation>서비스가 매개변수 중 하나를 받아들이지 않았습니다.</translation>
    </message>
    <message>
        <source>The service did not accept a value.</source>
        <translation>서비스가 값을 받아들이지 않았습니다.</translation>
    </message>
    <message>
        <source>The service could not read the request.</source>
        <translation>서비스가 요청을 읽지 못했습니다.</translation>
    </message>
    <message>
        <source>This computer&apos;s address is on the account&apos;s block list.</source>
        <translation>이 컴퓨터의 주소가 계정의 차단 목록에 있습니다.</translation>
    </message>
    <message>
        <source>Ask an administrator to remove the address from the list.</source>
        <translation>관리자에게 목록에서 주소를 제거해 달라고 요청하세요.</translation>
    </message>
    <message>
        <source>This computer&apos;s address is not on the account&apos;s allow list.</source>
        <translation>이 컴퓨터의 주소가 계정의 허용 목록에 없습니다.</translation>
    </message>
    <message>
        <source>Ask an administrator to add the address, or connect from an allowed one.</source>
        <translation>관리자에게 주소를 추가해 달라고 요청하거나 허용된 주소에서 연결하세요.</translation>
    </message>
    <message>
        <source>A quota of the account is used up.</source>
        <translation>계정의 할당량을 모두 사용했습니다.</translation>
    </message>
    <message>
        <source>Ask for a higher quota, or wait.</source>
        <translation>더 높은 할당량을 요청하거나 기다리세요.</translation>
    </message>
    <message>
        <source>The request lacks a parameter that the service needs.</source>
        <translation>요청에 서비스가 필요로 하는 매개변수가 없습니다.</translation>
    </message>
    <message>
        <source>There is no CVM service at this endpoint.</source>
        <translation>이 엔드포인트에는 CVM 서비스가 없습니다.</translation>
    </message>
    <message>
        <source>The service at this endpoint does not know API version 2017-03-12.</source>
        <translation>이 엔드포인트의 서비스는 API 버전 2017-03-12를 알지 못합니다.</translation>
    </message>
    <message>
        <source>Everyone who uses this account made too many requests in one second.</source>
        <translation>이 계정의 모든 사용자가 1초에 보낸 요청이 너무 많습니다.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>잠시 기다린 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The account made too many requests in one second, counting all regions.</source>
        <translation>계정이 모든 리전을 합쳐 1초에 보낸 요청이 너무 많습니다.</translation>
    </message>
    <message>
        <source>Too many requests came from this computer&apos;s address in one second.</source>
        <translation>이 컴퓨터의 주소에서 1초에 보낸 요청이 너무 많습니다.</translation>
    </message>
    <message>
        <source>The account made too many requests in one second.</source>
        <translation>계정이 1초에 보낸 요청이 너무 많습니다.</translation>
    </message>
    <message>
        <source>The request is too long.</source>
        <translation>요청이 너무 깁니다.</translation>
    </message>
    <message>
        <source>Use fewer or shorter filter values.</source>
        <translation>필터 값을 더 적게 또는 더 짧게 사용하세요.</translation>
    </message>
    <message>
        <source>The requested resource is in use.</source>
        <translation>요청한 리소스가 사용 중입니다.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The service is short of resources.</source>
        <translation>서비스의 리소스가 부족합니다.</translation>
    </message>
    <message>
        <source>The service could not find what was asked for.</source>
        <translation>서비스가 요청한 것을 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>What was asked for is not available now.</source>
        <translation>요청한 것을 지금 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>The answer would be too long.</source>
        <translation>응답이 너무 길어집니다.</translation>
    </message>
    <message>
        <source>Use filters that match fewer images.</source>
        <translation>더 적은 이미지와 일치하는 필터를 사용하세요.</translation>
    </message>
    <message>
        <source>The service is not available now.</source>
        <translation>서비스를 지금 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>The account may not do this.</source>
        <translation>계정에 이 권한이 없습니다.</translation>
    </message>
    <message>
        <source>The service does not know one of the parameters.</source>
        <translation>서비스가 매개변수 중 하나를 알지 못합니다.</translation>
    </message>
    <message>
        <source>The service does not accept this protocol.</source>
        <translation>서비스가 이 프로토콜을 받아들이지 않습니다.</translation>
    </message>
    <message>
        <source>Check the endpoint: it must begin with https.</source>
        <translation>엔드포인트를 확인하세요. https로 시작해야 합니다.</translation>
    </message>
    <message>
        <source>The service does not offer this region.</source>
        <translation>서비스가 이 리전을 제공하지 않습니다.</translation>
    </message>
    <message>
        <source>Clear the region&apos;s check mark.</source>
        <translation>리전의 선택을 해제하세요.</translation>
    </message>
    <message>
        <source>The service did not accept the credential.</source>
        <translation>서비스가 자격 증명을 받아들이지 않았습니다.</translation>
    </message>
    <message>
        <source>Check the SecretId and the SecretKey.</source>
        <translation>SecretId와 SecretKey를 확인하세요.</translation>
    </message>
    <message>
        <source>The service did not accept the value of a filter.</source>
        <translation>서비스가 필터의 값을 받아들이지 않았습니다.</translation>
    </message>
    <message>
        <source>The service did not accept one of the image ids.</source>
        <translation>서비스가 이미지 ID 중 하나를 받아들이지 않았습니다.</translation>
    </message>
    <message>
        <source>Check the ids.</source>
        <translation>ID를 확인하세요.</translation>
    </message>
    <message>
        <source>The service did not accept the instance type.</source>
        <translation>서비스가 인스턴스 유형을 받아들이지 않았습니다.</translation>
    </message>
    <message>
        <source>The service did not accept the region.</source>
        <translation>서비스가 리전을 받아들이지 않았습니다.</translation>
    </message>
    <message>
        <source>The service did not accept the availability zone.</source>
        <translation>서비스가 가용존을 받아들이지 않았습니다.</translation>
    </message>
    <message>
        <source>What was asked for is sold out in this region.</source>
        <translation>요청한 것이 이 리전에서 매진되었습니다.</translation>
    </message>
    <message>
        <source>Too many requests were made in a short time (HTTP status %1).</source>
        <translation>짧은 시간에 요청이 너무 많았습니다(HTTP 상태 %1).</translation>
    </message>
    <message>
        <source>The service redirects to another address (HTTP status %1), which a signed request must not follow.</source>
        <translation>서비스가 다른 주소로 리디렉션합니다(HTTP 상태 %1). 서명된 요청은 이를 따를 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the endpoint and the proxy; networks that require a login redirect, too.</source>
        <translation>엔드포인트와 프록시를 확인하세요. 로그인이 필요한 네트워크도 리디렉션합니다.</translation>
    </message>
    <message>
        <source>The service answered with HTTP status %1.</source>
        <translation>서비스가 HTTP 상태 %1(으)로 응답했습니다.</translation>
    </message>
    <message>
        <source>Check the endpoint and the proxy, or try again later.</source>
        <translation>엔드포인트와 프록시를 확인하거나 나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The service answered: %1</source>
        <translation>서비스의 응답: %1</translation>
    </message>
    <message>
        <source>Check the network, the proxy and the endpoint, then try again.</source>
        <translation>네트워크, 프록시, 엔드포인트를 확인한 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>If a proxy inspects encrypted connections here, or the endpoint has a CA of its own, start the program with --ca-file and a file of that CA&apos;s certificate. Otherwise do not trust this network.</source>
        <translation>이곳의 프록시가 암호화된 연결을 검사하거나 엔드포인트에 자체 CA가 있다면 --ca-file에 그 CA의 인증서 파일을 지정하여 프로그램을 시작하세요. 그렇지 않다면 이 네트워크를 신뢰하지 마세요.</translation>
    </message>
    <message>
        <source>Check the date and time of this computer, then try again.</source>
        <translation>이 컴퓨터의 날짜와 시간을 확인한 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Check the date and time of this computer. If they are right, whoever runs the server or the proxy has to renew the certificate.</source>
        <translation>이 컴퓨터의 날짜와 시간을 확인하세요. 정확하다면 서버나 프록시의 운영자가 인증서를 갱신해야 합니다.</translation>
    </message>
    <message>
        <source>Check the endpoint and the proxy; networks that require a login answer in place of other hosts, too.</source>
        <translation>엔드포인트와 프록시를 확인하세요. 로그인이 필요한 네트워크가 다른 호스트를 대신하여 응답하기도 합니다.</translation>
    </message>
    <message>
        <source>Check the endpoint and the proxy, or ask whoever runs them.</source>
        <translation>엔드포인트와 프록시를 확인하거나 운영자에게 문의하세요.</translation>
    </message>
    <message>
        <source>Put them before the host of the proxy, as in http://USER:PASSWORD@HOST:PORT, in https_proxy or --proxy.</source>
        <translation>https_proxy 또는 --proxy에서 http://USER:PASSWORD@HOST:PORT와 같이 프록시 호스트 앞에 넣으세요.</translation>
    </message>
    <message>
        <source>Correct them in https_proxy or --proxy; special characters in them have to be written as in a URL, such as %40 for @.</source>
        <translation>https_proxy 또는 --proxy에서 고치세요. 특수 문자는 @를 %40으로 쓰듯 URL 형식으로 써야 합니다.</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy for a way past it with a user and a password, or with none.</source>
        <translation>프록시 운영자에게 사용자와 암호로, 또는 그것 없이 통과할 방법을 문의하세요.</translation>
    </message>
    <message>
        <source>The service could not be reached: %1.</source>
        <translation>서비스에 연결할 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>서비스가 제시간에 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>The service did not answer in time: %1.</source>
        <translation>서비스가 제시간에 응답하지 않았습니다: %1.</translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation>네트워크를 확인한 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The answer did not come from this API: %1.</source>
        <translation>이 API의 응답이 아닙니다: %1.</translation>
    </message>
    <message>
        <source>Check the endpoint and the proxy.</source>
        <translation>엔드포인트와 프록시를 확인하세요.</translation>
    </message>
    <message>
        <source>Mend that, or choose another account; the demo cloud needs none.</source>
        <translation>이를 고치거나 다른 계정을 선택하세요. 데모 클라우드는 계정이 필요 없습니다.</translation>
    </message>
    <message>
        <source>There is no credential to sign requests with.</source>
        <translation>요청에 서명할 자격 증명이 없습니다.</translation>
    </message>
    <message>
        <source>Choose an account, or set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY and start again; the demo cloud needs neither.</source>
        <translation>계정을 선택하거나 TENCENTCLOUD_SECRET_ID와 TENCENTCLOUD_SECRET_KEY를 설정하고 다시 시작하세요. 데모 클라우드에는 둘 다 필요 없습니다.</translation>
    </message>
    <message>
        <source>Correct it, and search again.</source>
        <translation>고친 후 다시 검색하세요.</translation>
    </message>
    <message>
        <source>Choose another place, or close the program that has the file open.</source>
        <translation>다른 위치를 선택하거나 파일을 열어 둔 프로그램을 닫으세요.</translation>
    </message>
    <message>
        <source>If a proxy inspects encrypted connections here, or the endpoint has a CA of its own, choose a file of that CA&apos;s certificate in Settings ▸ Connection. Otherwise do not trust this network.</source>
        <translation>이곳의 프록시가 암호화된 연결을 검사하거나 엔드포인트에 자체 CA가 있다면 설정 ▸ 연결에서 그 CA의 인증서 파일을 선택하세요. 그렇지 않다면 이 네트워크를 신뢰하지 마세요.</translation>
    </message>
    <message>
        <source>Put them into Settings ▸ Connection, or before the host of the proxy in https_proxy.</source>
        <translation>설정 ▸ 연결에 넣거나 https_proxy에서 프록시 호스트 앞에 넣으세요.</translation>
    </message>
    <message>
        <source>Correct them in Settings ▸ Connection, or where https_proxy or --proxy names them; special characters there have to be written as in a URL, such as %40 for @.</source>
        <translation>설정 ▸ 연결에서 고치거나 https_proxy 또는 --proxy에 적은 것을 고치세요. 거기서 특수 문자는 @를 %40으로 쓰듯 URL 형식으로 써야 합니다.</translation>
    </message>
    <message>
        <source>The host that was asked is %1.</source>
        <extracomment>Between what went wrong with a request and what to do: %1 is a host, perhaps with a port.</extracomment>
        <translation>요청한 호스트는 %1입니다.</translation>
    </message>
</context>
<context>
    <name>ExcerptView</name>
    <message>
        <source>The lines of the file around the id</source>
        <translation>ID 주변의 파일 줄</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>no byte for %1 s</source>
        <translation>%1초 동안 1바이트도 오지 않음</translation>
    </message>
    <message>
        <source>not finished within %1 s</source>
        <translation>%1초 안에 끝나지 않음</translation>
    </message>
    <message>
        <source>its headers are longer than %1 KiB</source>
        <translation>헤더가 %1KiB보다 김</translation>
    </message>
    <message>
        <source>it is longer than %1 MiB</source>
        <translation>%1MiB보다 김</translation>
    </message>
    <message>
        <source>the connection was closed without an answer</source>
        <translation>응답 없이 연결이 닫힘</translation>
    </message>
    <message>
        <source>it has no headers, or more than can be read</source>
        <translation>헤더가 없거나 읽을 수 있는 것보다 많음</translation>
    </message>
    <message>
        <source>only the interim HTTP status %1 could be read of the answer</source>
        <translation>응답에서 중간 HTTP 상태 %1만 읽을 수 있었음</translation>
    </message>
</context>
<context>
    <name>ExpectedAccountProvider</name>
    <message>
        <source>The credential belongs to the account %2, not to the account %1 that is expected.</source>
        <extracomment>Both are numbers of accounts.</extracomment>
        <translation>자격 증명이 예상한 계정 %1이(가) 아니라 계정 %2의 것입니다.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>&quot;%1&quot; is not a separator.</source>
        <translation>&quot;%1&quot;은(는) 구분 기호가 아닙니다.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <extracomment>A file&apos;s path, and the system&apos;s reason.</extracomment>
        <translation>%1에 쓸 수 없습니다: %2</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;.</source>
        <translation>열 &quot;%1&quot;이(가) 없습니다.</translation>
    </message>
    <message>
        <source>No column is given.</source>
        <translation>열이 지정되지 않았습니다.</translation>
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
        <translation>&quot;%1&quot;은(는) 내보내기 형식이 아닙니다.</translation>
    </message>
    <message>
        <source>Standard output could not be written: %1</source>
        <extracomment>The system&apos;s reason.</extracomment>
        <translation>표준 출력에 쓸 수 없습니다: %1</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export Images</source>
        <translation>이미지 내보내기</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>형식(&amp;F)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Sep&amp;arator</source>
        <comment>What stands between cells</comment>
        <translation>구분 기호(&amp;A)</translation>
    </message>
    <message>
        <source>Separator</source>
        <comment>What stands between cells</comment>
        <translation>구분 기호</translation>
    </message>
    <message>
        <source>The character between the cells of a CSV file</source>
        <translation>CSV 파일의 셀 사이 문자</translation>
    </message>
    <message>
        <source>Otherwise each becomes a space</source>
        <translation>그렇지 않으면 각각 공백이 됩니다</translation>
    </message>
    <message>
        <source>Keep line &amp;breaks in cells</source>
        <translation>셀 안의 줄 바꿈 유지(&amp;B)</translation>
    </message>
    <message>
        <source>Writes numbers of 12 or more digits, and those that begin with 0, as =&quot;…&quot;, so that spreadsheets do not round them</source>
        <translation>12자리 이상이거나 0으로 시작하는 숫자를 =&quot;…&quot; 형태로 써서 스프레드시트가 반올림하지 않게 합니다</translation>
    </message>
    <message>
        <source>Long &amp;numbers as text</source>
        <translation>긴 숫자를 텍스트로(&amp;N)</translation>
    </message>
    <message>
        <source>Puts &apos; before text that a spreadsheet would run as a formula</source>
        <translation>스프레드시트가 수식으로 실행할 텍스트 앞에 &apos;를 붙입니다</translation>
    </message>
    <message>
        <source>&amp;Guard against formulas in names and tags</source>
        <translation>이름과 태그의 수식 방지(&amp;G)</translation>
    </message>
    <message>
        <source>Begins the file with a byte order mark</source>
        <translation>파일을 바이트 순서 표시로 시작합니다</translation>
    </message>
    <message>
        <source>&amp;Mark as UTF-8 for Excel</source>
        <translation>Excel용 UTF-8로 표시(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>열(&amp;C)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Drag a column to another place</source>
        <translation>열을 다른 위치로 끌어다 놓기</translation>
    </message>
    <message>
        <source>Check all columns</source>
        <translation>모든 열 선택</translation>
    </message>
    <message>
        <source>All</source>
        <comment>Check all columns</comment>
        <translation>모두</translation>
    </message>
    <message>
        <source>Check the columns that the table shows</source>
        <translation>표에 보이는 열 선택</translation>
    </message>
    <message>
        <source>As in the table</source>
        <comment>Check the columns that the table shows</comment>
        <translation>표와 같이</translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>Goes on to the choice of a file.</extracomment>
        <translation>내보내기…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Selected: %Ln images</source>
        <extracomment>Which rows to export; the number is that of the rows.</extracomment>
        <translation>
            <numerusform>선택 항목(&amp;S): 이미지 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fo&amp;und: %Ln images</source>
        <extracomment>Which rows to export: those that the find box lets through.</extracomment>
        <translation>
            <numerusform>찾은 항목(&amp;U): 이미지 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All &amp;loaded: %Ln images</source>
        <extracomment>Which rows to export; the number is that of the rows.</extracomment>
        <translation>
            <numerusform>불러온 전체(&amp;L): 이미지 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found in e&amp;verything: at least %Ln images, loads the rest</source>
        <extracomment>Which rows to export: those that the find box lets through once everything is loaded; the number is that of the rows that are loaded already.</extracomment>
        <translation>
            <numerusform>전체에서 찾은 항목(&amp;V): 이미지 %Ln개 이상, 나머지를 불러옴</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Everything: %Ln images, loads the rest</source>
        <extracomment>Which rows to export; those that are missing are loaded before.</extracomment>
        <translation>
            <numerusform>전체(&amp;E): 이미지 %Ln개, 나머지를 불러옴</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Everything: at least %Ln images, loads the rest</source>
        <translation>
            <numerusform>전체(&amp;E): 이미지 %Ln개 이상, 나머지를 불러옴</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>What is looked for has changed.</source>
        <translation>찾는 내용이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Export Images</source>
        <translation>이미지 내보내기</translation>
    </message>
    <message>
        <source>%1 (*.%2)</source>
        <extracomment>A kind of file and the ending of its name, as in &quot;CSV (*.csv)&quot;.</extracomment>
        <translation>%1 (*.%2)</translation>
    </message>
    <message>
        <source>Loading the missing images…</source>
        <translation>빠진 이미지를 불러오는 중…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>The find text takes too long with these images.</source>
        <translation>이 이미지들에 찾기 텍스트를 적용하는 데 너무 오래 걸립니다.</translation>
    </message>
    <message numerus="yes">
        <source>Exporting %Ln images…</source>
        <translation>
            <numerusform>이미지 %Ln개를 내보내는 중…</numerusform>
        </translation>
    </message>
    <message>
        <source>Not exported:</source>
        <translation>내보내지 못함:</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>다른 파일 선택…</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln images</source>
        <translation>
            <numerusform>이미지 %Ln개를 내보냈습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>%1 is the path of the file.</extracomment>
        <translation>열기</translation>
    </message>
    <message>
        <source>No program opens such files. The file is at %1.</source>
        <translation>이런 파일을 여는 프로그램이 없습니다. 파일 위치: %1.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <extracomment>%1 is the path of the folder.</extracomment>
        <translation>폴더에서 보기</translation>
    </message>
    <message>
        <source>No program opens folders. This one is %1.</source>
        <translation>폴더를 여는 프로그램이 없습니다. 이 폴더: %1.</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>경로 복사</translation>
    </message>
    <message>
        <source>Path copied</source>
        <translation>경로 복사됨</translation>
    </message>
    <message>
        <source>It cannot be opened here:</source>
        <translation>여기서 열 수 없음:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln values are not what the API describes and are incomplete in the file. JSON keeps them as sent.</source>
        <translation>
            <numerusform>값 %Ln개가 API의 설명과 달라 파일에 불완전하게 들어 있습니다. JSON은 받은 그대로 유지합니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions could not be read in full.</source>
        <translation>
            <numerusform>리전 %Ln개를 끝까지 읽지 못했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln images could not be read.</source>
        <translation>
            <numerusform>이미지 %Ln개를 읽지 못했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more images came than the service reported.</source>
        <translation>
            <numerusform>서비스가 알린 것보다 이미지가 %Ln개 더 왔습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions were not read to the end.</source>
        <translation>
            <numerusform>리전 %Ln개를 끝까지 읽지 않았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>파일을 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>Export canceled.</source>
        <translation>내보내기가 취소되었습니다.</translation>
    </message>
</context>
<context>
    <name>ExportJob</name>
    <message>
        <source>Its reader has already taken a part of it.</source>
        <translation>읽는 쪽이 이미 일부를 가져갔습니다.</translation>
    </message>
</context>
<context>
    <name>FacetBox</name>
    <message>
        <source>Facet %1</source>
        <extracomment>What a screen reader says for a group of values; %1 is what they are values of.</extracomment>
        <translation>%1 패싯</translation>
    </message>
    <message>
        <source>%1: more values</source>
        <translation>%1: 값 더 보기</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <extracomment>Button that lists the values of a facet that have no room.</extracomment>
        <translation>
            <numerusform>%Ln개 더</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more; use the find box</source>
        <extracomment>The last line of a menu of values, of which so many have no room.</extracomment>
        <translation>
            <numerusform>%Ln개 더 있음. 찾기 상자를 사용하세요</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Deselect</source>
        <translation>선택 해제(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Only This</source>
        <translation>이것만(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Also This</source>
        <translation>이것도(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Everything but This</source>
        <translation>이것만 제외(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Copy Value</source>
        <translation>값 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Value copied</source>
        <translation>값 복사됨</translation>
    </message>
</context>
<context>
    <name>FacetButton</name>
    <message>
        <source>None</source>
        <extracomment>A value of a facet: images that have none.</extracomment>
        <translation>없음</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln images</source>
        <extracomment>What a screen reader says: a value and how many images have it.</extracomment>
        <translation>
            <numerusform>%1, 이미지 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: click to narrow to it, Ctrl+click to add it</source>
        <translation>%1: 클릭하면 이 값으로 좁히고, Ctrl+클릭하면 추가합니다</translation>
    </message>
</context>
<context>
    <name>FacetStrip</name>
    <message>
        <source>More facets</source>
        <translation>패싯 더 보기</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more facets</source>
        <extracomment>Button that shows those for which the window is too narrow.</extracomment>
        <translation>
            <numerusform>패싯 %Ln개 더</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Only the account &quot;%1&quot; is asked, not %2.</source>
        <translation>계정 &quot;%1&quot;에만 요청하며 %2에는 요청하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>FailureBanner</name>
    <message>
        <source>Copy RequestId</source>
        <translation>RequestId 복사</translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln RequestIds</source>
        <translation>
            <numerusform>RequestId %Ln개 복사</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy &amp;Message</source>
        <translation>메시지 복사(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>다시 시도(&amp;R)</translation>
    </message>
    <message>
        <source>Message copied</source>
        <translation>메시지 복사됨</translation>
    </message>
    <message numerus="yes">
        <source>%Ln RequestIds copied</source>
        <translation>
            <numerusform>RequestId %Ln개 복사됨</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 ›</source>
        <extracomment>Button that shows the next of several failures, as in &quot;1 of 3 ›&quot;.</extracomment>
        <translation>%2개 중 %1 ›</translation>
    </message>
    <message>
        <source>Next failure</source>
        <translation>다음 실패</translation>
    </message>
    <message>
        <source>Less</source>
        <extracomment>Buttons that show and hide where a failure comes from.</extracomment>
        <translation>간단히</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Edit image IDs</source>
        <translation>이미지 ID 편집</translation>
    </message>
    <message>
        <source>Edit filters</source>
        <translation>필터 편집</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>태그 편집</translation>
    </message>
    <message>
        <source>Edit instance type</source>
        <translation>인스턴스 유형 편집</translation>
    </message>
    <message>
        <source>Choose regions</source>
        <translation>리전 선택</translation>
    </message>
</context>
<context>
    <name>FailureGroups</name>
    <message>
        <source>The search was not sent:</source>
        <translation>검색을 보내지 않음:</translation>
    </message>
    <message>
        <source>%1 could not be read:</source>
        <translation>%1 읽기 실패:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions of %1 could not be read:</source>
        <extracomment>%1 is the name of an account.</extracomment>
        <translation>
            <numerusform>%1의 리전 %Ln개를 읽지 못함:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions could not be read:</source>
        <translation>
            <numerusform>리전 %Ln개를 읽지 못함:</numerusform>
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
            <numerusform>계정 %1의 리전 %Ln개를 읽지 못함:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureText</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of an account, %2 are sentences on what is wrong with it.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln accounts could be opened.</source>
        <translation>
            <numerusform>계정 %Ln개를 모두 열 수 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nor could these: %1.</source>
        <extracomment>%1 is a list of names of accounts, behind others of which the reason is told.</extracomment>
        <translation>다음 계정도 열 수 없습니다: %1.</translation>
    </message>
</context>
<context>
    <name>FieldNote</name>
    <message>
        <source>Wrong</source>
        <extracomment>What a screen reader says for the sign beside what is wrong with a field.</extracomment>
        <translation>잘못됨</translation>
    </message>
</context>
<context>
    <name>FieldRows</name>
    <message>
        <source>%1: %2</source>
        <extracomment>What a screen reader says for a field: its name and its value.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FileExcerpt</name>
    <message>
        <source>The file has changed meanwhile.</source>
        <translation>그 사이에 파일이 바뀌었습니다.</translation>
    </message>
</context>
<context>
    <name>FileWalk</name>
    <message>
        <source>It is not a regular file.</source>
        <translation>일반 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>그런 파일이 없습니다.</translation>
    </message>
    <message>
        <source>The folder may not be read.</source>
        <translation>폴더를 읽을 권한이 없습니다.</translation>
    </message>
    <message>
        <source>It is larger than 5 MiB.</source>
        <translation>5MiB보다 큽니다.</translation>
    </message>
    <message>
        <source>It is a binary file.</source>
        <translation>바이너리 파일입니다.</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>&amp;Regions</source>
        <translation>리전(&amp;R)</translation>
    </message>
    <message>
        <source>Add a region by its ID</source>
        <translation>ID로 리전 추가</translation>
    </message>
    <message>
        <source>Add…</source>
        <comment>Adds a region</comment>
        <translation>추가…</translation>
    </message>
    <message>
        <source>Check all regions</source>
        <translation>모든 리전 선택</translation>
    </message>
    <message>
        <source>All</source>
        <comment>Check all regions</comment>
        <translation>모두</translation>
    </message>
    <message>
        <source>Check no region</source>
        <translation>모든 리전 선택 해제</translation>
    </message>
    <message>
        <source>None</source>
        <comment>Check no region</comment>
        <translation>모두 해제</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>공용</translation>
    </message>
    <message>
        <source>Pu&amp;blic</source>
        <comment>Type of images</comment>
        <translation>공용(&amp;B)</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>사용자 정의</translation>
    </message>
    <message>
        <source>Priv&amp;ate</source>
        <comment>Type of images</comment>
        <translation>사용자 정의(&amp;A)</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>공유</translation>
    </message>
    <message>
        <source>&amp;Shared</source>
        <comment>Type of images</comment>
        <translation>공유(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>Image name</source>
        <translation>이미지 이름</translation>
    </message>
    <message>
        <source>contains, asks the cloud</source>
        <translation>클라우드에서 검색</translation>
    </message>
    <message>
        <source>&amp;Platform</source>
        <translation>플랫폼(&amp;P)</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>플랫폼</translation>
    </message>
    <message>
        <source>any, such as Ubuntu</source>
        <translation>전체, 예: Ubuntu</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>태그(&amp;T)</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>key=value, or key</source>
        <translation>키=값 또는 키</translation>
    </message>
    <message>
        <source>Fits t&amp;ype</source>
        <translation>호환 유형(&amp;Y)</translation>
    </message>
    <message>
        <source>Instance type</source>
        <translation>인스턴스 유형</translation>
    </message>
    <message>
        <source>SA5.MEDIUM2</source>
        <translation>SA5.MEDIUM2</translation>
    </message>
    <message>
        <source>Image I&amp;Ds</source>
        <translation>이미지 ID(&amp;D)</translation>
    </message>
    <message>
        <source>Image IDs</source>
        <translation>이미지 ID</translation>
    </message>
    <message>
        <source>paste or drop img-… ids</source>
        <translation>img-… ID 붙여넣기</translation>
    </message>
    <message>
        <source>Reset the query</source>
        <translation>쿼리 초기화</translation>
    </message>
    <message>
        <source>All regions, no filters, no image IDs</source>
        <translation>모든 리전, 필터 없음, 이미지 ID 없음</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Tag &amp;key</source>
        <translation>태그 키(&amp;K)</translation>
    </message>
    <message>
        <source>Tag key</source>
        <translation>태그 키</translation>
    </message>
    <message>
        <source>any key</source>
        <translation>모든 키</translation>
    </message>
    <message>
        <source>Tag val&amp;ue</source>
        <translation>태그 값(&amp;U)</translation>
    </message>
    <message>
        <source>Tag value</source>
        <translation>태그 값</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>모든 값</translation>
    </message>
    <message>
        <source>Clear the other filters</source>
        <translation>다른 필터 지우기</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>Drops the filters that have no field</comment>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>저장된 검색</translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>Button with the menu of saved searches.</extracomment>
        <translation>저장됨</translation>
    </message>
    <message>
        <source>Filters do not apply while image IDs are given. Press Ctrl+Enter to search.</source>
        <translation>이미지 ID가 있으면 필터가 적용되지 않습니다. 검색하려면 Ctrl+Enter를 누르세요.</translation>
    </message>
    <message>
        <source>No type is checked, so images of every type are searched.</source>
        <translation>선택한 유형이 없으므로 모든 유형의 이미지를 검색합니다.</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>Unfolds filters that are rarely used.</extracomment>
        <translation>더 보기</translation>
    </message>
    <message numerus="yes">
        <source>More (%Ln set)</source>
        <translation>
            <numerusform>더 보기(%Ln개 설정됨)</numerusform>
        </translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>필터 더 보기</translation>
    </message>
    <message numerus="yes">
        <source>More filters, %Ln set</source>
        <translation>
            <numerusform>필터 더 보기, %Ln개 설정됨</numerusform>
        </translation>
    </message>
    <message>
        <source>Also filtered by %1.</source>
        <translation>다음으로도 필터링됨: %1.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>%1 of %2 loaded</source>
        <translation>불러온 %2개 중 %1개</translation>
    </message>
    <message numerus="yes">
        <source>Load %Ln more</source>
        <translation>
            <numerusform>%Ln개 더 불러오기</numerusform>
        </translation>
    </message>
    <message>
        <source>Load what is missing, so that all of it is searched</source>
        <translation>전체를 검색하도록 빠진 것 불러오기</translation>
    </message>
    <message>
        <source>Show all</source>
        <extracomment>Button that clears the find box and the facets.</extracomment>
        <translation>모두 표시</translation>
    </message>
    <message>
        <source>Clear the find box and the facets</source>
        <translation>찾기 상자와 패싯 지우기</translation>
    </message>
    <message>
        <source>Still showing all rows</source>
        <translation>아직 모든 행을 표시하는 중</translation>
    </message>
    <message>
        <source>Still showing “%1”</source>
        <translation>아직 “%1”을(를) 표시하는 중</translation>
    </message>
    <message>
        <source>%1, days of %2</source>
        <extracomment>%1 is as in &quot;37 of 1,204 loaded&quot;, %2 the name of the time zone in which days begin.</extracomment>
        <translation>%1, %2 기준 날짜</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>In the find box: how many rows of how many are found.</extracomment>
        <translation>%2개 중 %1개</translation>
    </message>
</context>
<context>
    <name>FindExpression</name>
    <message>
        <source>The regular expression would take too long with “%1”: make it simpler.</source>
        <translation>정규식이 “%1”에서 너무 오래 걸립니다. 더 간단하게 만드세요.</translation>
    </message>
    <message>
        <source>There is no key &quot;%1:&quot;; put text with a colon in quotes. Keys are %2.</source>
        <extracomment>%1 is the word before a colon, %2 a list of words that may stand there.</extracomment>
        <translation>키 &quot;%1:&quot;이(가) 없습니다. 콜론이 있는 텍스트는 따옴표로 묶으세요. 키는 %2입니다.</translation>
    </message>
    <message>
        <source>OR cannot join words here: separate the values of a key with commas, as in platform:ubuntu,debian, or put the word in quotes.</source>
        <translation>여기서는 OR로 단어를 연결할 수 없습니다. platform:ubuntu,debian과 같이 키의 값을 쉼표로 구분하거나 단어를 따옴표로 묶으세요.</translation>
    </message>
    <message>
        <source>This computer does not know the time zone %1, in which the search was saved.</source>
        <extracomment>%1 is the name of a time zone, such as &quot;Asia/Seoul&quot;.</extracomment>
        <translation>이 컴퓨터는 검색이 저장된 시간대 %1을(를) 알지 못합니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number: write 50, &lt;=50, &gt;50 or 20..100.</source>
        <translation>&quot;%1&quot;은(는) 숫자가 아닙니다. 50, &lt;=50, &gt;50 또는 20..100과 같이 쓰세요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date: write 2025, 2025-03, &gt;2025-03-31, 2024..2025, or &lt;30d for the last 30 days.</source>
        <translation>&quot;%1&quot;은(는) 날짜가 아닙니다. 2025, 2025-03, &gt;2025-03-31, 2024..2025 또는 최근 30일을 뜻하는 &lt;30d와 같이 쓰세요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither yes nor no.</source>
        <translation>&quot;%1&quot;은(는) yes도 no도 아닙니다.</translation>
    </message>
    <message>
        <source>There is no region &quot;%1&quot;: write an id such as ap-seoul, a name, or all.</source>
        <translation>리전 &quot;%1&quot;이(가) 없습니다. ap-seoul과 같은 ID나 이름 또는 all을 쓰세요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of days: write yes, 7d, &gt;7d or 7d..30d.</source>
        <translation>&quot;%1&quot;은(는) 일 수가 아닙니다. yes, 7d, &gt;7d 또는 7d..30d와 같이 쓰세요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nothing to differ in: write any, state, size, os or deprecation.</source>
        <translation>&quot;%1&quot;은(는) 다를 수 있는 항목이 아닙니다. any, state, size, os 또는 deprecation을 쓰세요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; leaves no image of the only account that is asked, &quot;%2&quot;.</source>
        <extracomment>%1 is a text of the find box, %2 the name of an account&apos;s profile.</extracomment>
        <translation>&quot;%1&quot;에 맞는 이미지는 요청하는 유일한 계정 &quot;%2&quot;에 있을 수 없습니다.</translation>
    </message>
    <message>
        <source>The regular expression is wrong: %1 (at character %2).</source>
        <extracomment>%1 says what is wrong with a regular expression, %2 at which of its characters.</extracomment>
        <translation>정규식이 잘못되었습니다: %1(%2번째 문자).</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln regions that are not read whole nobody knows what is in them.</source>
        <translation>
            <numerusform>전부 읽지 못한 리전 %Ln개에 무엇이 있는지는 알 수 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody knows what is in %1, which is not read whole.</source>
        <extracomment>%1 is a list of regions.</extracomment>
        <translation>%1에 무엇이 있는지는 알 수 없습니다. 전부 읽지 못했습니다.</translation>
    </message>
    <message>
        <source>A region that in: names was not asked.</source>
        <translation>in:이 가리키는 리전은 조회하지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find in results</source>
        <translation>결과에서 찾기</translation>
    </message>
    <message>
        <source>Find in results, such as ubuntu arch:arm size:&lt;=50</source>
        <translation>결과에서 찾기, 예: ubuntu arch:arm size:&lt;=50</translation>
    </message>
    <message>
        <source>Find options</source>
        <translation>찾기 옵션</translation>
    </message>
</context>
<context>
    <name>FindHelp</name>
    <message>
        <source>a part of the text; after = the whole text; * stands for anything</source>
        <translation>텍스트의 일부. = 뒤에는 전체 텍스트, *는 임의의 텍스트</translation>
    </message>
    <message>
        <source>one of its values, or its words in the table; * stands for anything</source>
        <translation>값 중 하나 또는 표에 보이는 그 단어. *는 임의의 텍스트</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes 또는 no</translation>
    </message>
    <message>
        <source>a whole number, a comparison or a range</source>
        <translation>정수, 비교 또는 범위</translation>
    </message>
    <message>
        <source>a day, month or year, a comparison, a range, or days back from now</source>
        <translation>일, 월 또는 연도, 비교, 범위 또는 지금부터 며칠 전까지</translation>
    </message>
    <message>
        <source>the key of a tag, or its key and value</source>
        <translation>태그의 키 또는 키와 값</translation>
    </message>
    <message>
        <source>a part of a snapshot&apos;s ID</source>
        <translation>스냅샷 ID의 일부</translation>
    </message>
    <message>
        <source>Key</source>
        <extracomment>Headings of a table of what can be written in the find box.</extracomment>
        <translation>키</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>보는 것</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>쓸 수 있는 것</translation>
    </message>
    <message>
        <source>Examples</source>
        <extracomment>Heading of a column.</extracomment>
        <translation>예</translation>
    </message>
    <message>
        <source>Some cell of the image has this text.</source>
        <translation>이미지의 어느 셀에 이 텍스트가 있습니다.</translation>
    </message>
    <message>
        <source>The image has both.</source>
        <translation>이미지에 둘 다 있습니다.</translation>
    </message>
    <message>
        <source>It has both in one piece.</source>
        <translation>둘이 이어서 함께 있습니다.</translation>
    </message>
    <message>
        <source>No cell has it. A minus sign turns every term round.</source>
        <translation>어느 셀에도 없습니다. 빼기 기호는 모든 조건을 뒤집습니다.</translation>
    </message>
    <message>
        <source>A comma means &quot;or&quot;.</source>
        <translation>쉼표는 “또는”을 뜻합니다.</translation>
    </message>
    <message>
        <source>There is no value.</source>
        <translation>값이 없습니다.</translation>
    </message>
    <message>
        <source>The same as deprecated:yes.</source>
        <translation>deprecated:yes와 같습니다.</translation>
    </message>
    <message>
        <source>The find box narrows the rows that are loaded, as you type. It does not ask the cloud. All words and terms must match; small and capital letters are the same unless Match case is on.</source>
        <translation>찾기 상자는 입력하는 대로 불러온 행을 좁힙니다. 클라우드에 요청하지 않습니다. 모든 단어와 조건이 맞아야 하며, 대/소문자 구분이 켜져 있지 않으면 대문자와 소문자를 같게 봅니다.</translation>
    </message>
    <message>
        <source>Write</source>
        <extracomment>Headings of a table of what can be written in the find box.</extracomment>
        <translation>입력</translation>
    </message>
    <message>
        <source>Finds</source>
        <translation>찾는 것</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Regular expressions</source>
        <translation>정규식</translation>
    </message>
    <message>
        <source>With Regular expression on, the whole text is one, without keys; it must match within one cell. One that would take too long is refused.</source>
        <translation>정규식을 켜면 키 없이 전체 텍스트가 하나의 정규식이 되며, 한 셀 안에서 일치해야 합니다. 너무 오래 걸리는 정규식은 거부됩니다.</translation>
    </message>
</context>
<context>
    <name>FindOption</name>
    <message>
        <source>There is no facet &quot;%1&quot;.</source>
        <translation>패싯 &quot;%1&quot;이(가) 없습니다.</translation>
    </message>
</context>
<context>
    <name>FindOptionsMenu</name>
    <message>
        <source>Match &amp;case</source>
        <translation>대/소문자 구분(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>단어 단위로(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Regular expression</source>
        <translation>정규식(&amp;R)</translation>
    </message>
    <message>
        <source>Find &amp;Options</source>
        <translation>찾기 옵션(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Earlier Finds</source>
        <translation>이전 찾기(&amp;E)</translation>
    </message>
    <message>
        <source>Aa</source>
        <extracomment>A mark in the find box: upper and lower case are told apart.</extracomment>
        <translation>Aa</translation>
    </message>
    <message>
        <source>match case</source>
        <translation>대/소문자 구분</translation>
    </message>
    <message>
        <source>Remove match case</source>
        <translation>대/소문자 구분 제거</translation>
    </message>
    <message>
        <source>“word”</source>
        <extracomment>A mark in the find box: what is typed is found as whole words only.</extracomment>
        <translation>“단어”</translation>
    </message>
    <message>
        <source>whole words</source>
        <translation>단어 단위로</translation>
    </message>
    <message>
        <source>Remove whole words</source>
        <translation>단어 단위로 제거</translation>
    </message>
    <message>
        <source>.*</source>
        <extracomment>A mark in the find box: what is typed is a regular expression.</extracomment>
        <translation>.*</translation>
    </message>
    <message>
        <source>regular expression</source>
        <translation>정규식</translation>
    </message>
    <message>
        <source>Remove regular expression</source>
        <translation>정규식 제거</translation>
    </message>
    <message>
        <source>in %1</source>
        <extracomment>A mark in the find box: only a column is searched, such as &quot;in Name&quot;.</extracomment>
        <translation>%1에서</translation>
    </message>
    <message>
        <source>Remove in %1</source>
        <extracomment>Takes away that only a column is searched, as in &quot;Remove in Name&quot;.</extracomment>
        <translation>“%1에서” 제거</translation>
    </message>
    <message>
        <source>&amp;In</source>
        <translation>찾을 열(&amp;I)</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>모든 열</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list of regions, separated by commas.</extracomment>
        <translation>
            <numerusform>%1 외 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>No successor is known.</source>
        <translation>알려진 후속 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>%1 cannot be used: its state is %2 in %3.</source>
        <extracomment>%1 is the name of an image, %2 its state, such as CREATEFAILED, %3 a region.</extracomment>
        <translation>%1을(를) 사용할 수 없습니다. %3에서 상태가 %2입니다.</translation>
    </message>
    <message>
        <source>%1 stands under several regions of the map, and is in %2 only.</source>
        <extracomment>%1 is the name of an image, %2 a list of regions.</extracomment>
        <translation>%1이(가) 맵의 여러 리전에 있지만 실제로는 %2에만 있습니다.</translation>
    </message>
    <message>
        <source>%1 is deprecated in %2.</source>
        <extracomment>%1 is the name of an image, %2 a region.</extracomment>
        <translation>%1은(는) %2에서 사용 중단되었습니다.</translation>
    </message>
    <message>
        <source>The image is called &quot;%1&quot;, and the comment says &quot;%2&quot;.</source>
        <extracomment>%1 and %2 are names of images.</extracomment>
        <translation>이미지의 이름은 &quot;%1&quot;인데 주석에는 &quot;%2&quot;(이)라고 되어 있습니다.</translation>
    </message>
    <message>
        <source>There is a newer build of %1.</source>
        <extracomment>%1 is the name of an image.</extracomment>
        <translation>%1의 더 새로운 빌드가 있습니다.</translation>
    </message>
    <message>
        <source>%1 is in %2.</source>
        <extracomment>%1 is the name of an image, %2 a list of regions.</extracomment>
        <translation>%1은(는) %2에 있습니다.</translation>
    </message>
    <message>
        <source>Deleted, no longer shared, or another account&apos;s: these cannot be told apart.</source>
        <translation>삭제되었거나, 더 이상 공유되지 않거나, 다른 계정의 것입니다. 이들은 구별할 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 is not in %2, for which it is pinned, but in %3.</source>
        <extracomment>%1 is the name of an image, %2 a region, %3 a list of regions.</extracomment>
        <translation>%1은(는) 고정된 리전인 %2이(가) 아니라 %3에 있습니다.</translation>
    </message>
    <message>
        <source>%1, for which it is pinned, was not read; %2 is in %3.</source>
        <extracomment>%1 is a region, %2 the name of an image, %3 a list of regions.</extracomment>
        <translation>고정된 리전인 %1을(를) 읽지 못했습니다. %2은(는) %3에 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%1 was made on %2, %n days ago.</source>
        <extracomment>%1 is the name of an image, %2 a date, %n a number of days.</extracomment>
        <translation>
            <numerusform>%1의 생성일은 %2로, %n일 전입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Successor: %1, %2 of %3.</source>
        <extracomment>%1 is an image id, %2 the name of the image, %3 a date.</extracomment>
        <translation>후속: %1, %3의 %2.</translation>
    </message>
    <message>
        <source>Another one is as new.</source>
        <translation>똑같이 새로운 것이 또 있습니다.</translation>
    </message>
    <message>
        <source>It is missing in %1.</source>
        <extracomment>%1 is a list of regions.</extracomment>
        <translation>%1에 없습니다.</translation>
    </message>
    <message>
        <source>Whether it is in %1 is not known.</source>
        <extracomment>%1 is a list of regions.</extracomment>
        <translation>%1에 있는지는 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Terraform re-creates what uses it.</source>
        <translation>Terraform은 그것을 쓰는 것을 다시 만듭니다.</translation>
    </message>
    <message>
        <source>Ignored: %1.</source>
        <extracomment>%1 is the reason that somebody gave.</extracomment>
        <translation>무시됨: %1.</translation>
    </message>
    <message>
        <source>It was to be ignored until a day that is no date.</source>
        <translation>날짜가 아닌 날까지 무시하도록 되어 있었습니다.</translation>
    </message>
    <message>
        <source>It was ignored until %1: %2.</source>
        <extracomment>%1 is a date, %2 the reason that somebody gave.</extracomment>
        <translation>%1까지 무시되었습니다: %2.</translation>
    </message>
    <message>
        <source>none is named</source>
        <translation>지정되지 않음</translation>
    </message>
    <message>
        <source>from the key of a map</source>
        <translation>맵의 키에서</translation>
    </message>
    <message>
        <source>from the block around it</source>
        <translation>둘러싼 블록에서</translation>
    </message>
    <message>
        <source>from the provider %1</source>
        <extracomment>%1 is the name of a provider of Terraform.</extracomment>
        <translation>프로바이더 %1에서</translation>
    </message>
    <message>
        <source>from its line</source>
        <translation>해당 줄에서</translation>
    </message>
    <message>
        <source>from the path of the file</source>
        <translation>파일 경로에서</translation>
    </message>
    <message>
        <source>No region was asked.</source>
        <translation>어느 리전에도 요청하지 않았습니다.</translation>
    </message>
    <message>
        <source>%1, for which it is pinned, was not read, and no region that was read has it.</source>
        <extracomment>%1 is a region.</extracomment>
        <translation>고정된 리전인 %1을(를) 읽지 못했고, 읽은 리전에는 없습니다.</translation>
    </message>
    <message>
        <source>There may be a newer one in what could not be read.</source>
        <extracomment>Another image than the one that was found.</extracomment>
        <translation>읽지 못한 곳에 더 새로운 것이 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>It is in no region, and all were asked. %1</source>
        <extracomment>%1 is a sentence.</extracomment>
        <translation>모든 리전을 조회했지만 어디에도 없습니다. %1</translation>
    </message>
    <message>
        <source>It is not in %1, for which it is pinned: either gone, or in what was not read: %2.</source>
        <extracomment>An image; %1 is a region, %2 a list of regions.</extracomment>
        <translation>고정된 리전 %1에 없습니다. 없어졌거나, 읽지 않은 곳에 있습니다: %2.</translation>
    </message>
    <message>
        <source>It was not found, but may be in what was not read: %1.</source>
        <extracomment>An image; %1 is a list of regions.</extracomment>
        <translation>찾지 못했지만, 읽지 않은 곳에 있을 수 있습니다: %1.</translation>
    </message>
    <message>
        <source>It is not ignored: cvm-ignore needs a reason, as in &quot;cvm-ignore: reason&quot;.</source>
        <translation>무시되지 않습니다. cvm-ignore에는 &quot;cvm-ignore: 이유&quot;처럼 이유가 필요합니다.</translation>
    </message>
    <message>
        <source>%1, for which it is pinned, is no region that is known here, and was not asked.</source>
        <extracomment>%1 is what a file has in the place of a region.</extracomment>
        <translation>고정된 %1은(는) 여기서 아는 리전이 아니므로 조회하지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Enter an API key…</source>
        <translation>API 키 입력…</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>데모 사용해 보기</translation>
    </message>
    <message>
        <source>Use the role of this machine</source>
        <translation>이 머신의 역할 사용</translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts were found on this computer</source>
        <translation>
            <numerusform>이 컴퓨터에서 계정 %Ln개를 찾았습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is copied or changed: keys are read where they are. This program only asks, so nothing in the cloud can change.</source>
        <translation>아무것도 복사하거나 변경하지 않습니다. 키는 원래 위치에서 읽습니다. 이 프로그램은 조회만 하므로 클라우드의 어떤 것도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>No account was found on this computer</source>
        <translation>이 컴퓨터에서 계정을 찾지 못했습니다</translation>
    </message>
    <message>
        <source>To look at the images of your account, do one of these:</source>
        <translation>계정의 이미지를 보려면 다음 중 하나를 하세요.</translation>
    </message>
    <message>
        <source>Sign in with tccli: run “tccli auth login”. The account then appears here by itself.</source>
        <translation>tccli로 로그인: “tccli auth login”을 실행하세요. 그러면 계정이 여기에 자동으로 나타납니다.</translation>
    </message>
    <message>
        <source>Set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, and start this program again.</source>
        <translation>TENCENTCLOUD_SECRET_ID와 TENCENTCLOUD_SECRET_KEY를 설정하고 이 프로그램을 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Enter an API key below, to be kept in the keyring of this computer.</source>
        <translation>아래에 API 키를 입력하세요. 이 컴퓨터의 키링에 보관됩니다.</translation>
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
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: all</source>
        <extracomment>On a button with a menu of things to narrow to; %1 is &quot;Show&quot;. None of them is chosen.</extracomment>
        <translation>%1: 전체</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln chosen</source>
        <extracomment>The same; %Ln is how many of them are chosen.</extracomment>
        <translation>
            <numerusform>%1: %Ln개 선택</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeadlessExport</name>
    <message numerus="yes">
        <source>%1 of %n images</source>
        <translation>
            <numerusform>이미지 %n개 중 %1개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n regions</source>
        <translation>
            <numerusform>리전 %n개 중 %1개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries could not be read as images.</source>
        <translation>
            <numerusform>항목 %n개를 이미지로 읽지 못했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more images came than the service reported.</source>
        <translation>
            <numerusform>서비스가 알린 것보다 이미지가 %n개 더 왔습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the images that the service reported did not come.</source>
        <translation>
            <numerusform>서비스가 알린 이미지 중 %n개가 오지 않았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is nowhere in all asked regions.</source>
        <extracomment>%1 is an image id.</extracomment>
        <translation>%1은(는) 요청한 모든 리전에 없습니다.</translation>
    </message>
    <message>
        <source>%1 was not found, but may be in what could not be read: %2.</source>
        <extracomment>%1 is an image id, %2 a list of regions.</extracomment>
        <translation>%1을(를) 찾지 못했지만 읽지 못한 곳에 있을 수 있습니다: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n values are not what the API describes and are incomplete in the file: %1. JSON keeps them as sent.</source>
        <extracomment>%1 is a list of columns.</extracomment>
        <translation>
            <numerusform>값 %n개가 API의 설명과 달라 파일에 불완전하게 들어 있습니다: %1. JSON은 받은 그대로 유지합니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>계정 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>It is hidden in the settings and was not asked. --region asks it.</source>
        <translation>설정에서 숨겨져 있어 요청하지 않았습니다. --region을 쓰면 요청합니다.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Here you say which images the cloud is asked for: in which regions, and by which filters. Nothing is asked until you press Search, or Enter in a field.</source>
        <translation>여기서 클라우드에 어떤 이미지를 요청할지 정합니다. 어느 리전에서, 어떤 필터로 할지입니다. 검색을 누르거나 필드에서 Enter 키를 누를 때까지 아무것도 요청하지 않습니다.</translation>
    </message>
    <message>
        <source>Click a region to check or uncheck it. Beside it stands how many images it has, and how many of them are loaded. A region that could not be read is marked; its images are unknown, not missing.</source>
        <translation>리전을 클릭하면 선택하거나 해제합니다. 옆에는 이미지가 몇 개 있고 그중 몇 개를 불러왔는지 표시됩니다. 읽지 못한 리전에는 표시가 있으며, 그 이미지는 없는 것이 아니라 알 수 없는 것입니다.</translation>
    </message>
    <message>
        <source>Image IDs can be pasted in any text, or dropped as a file. While there are some, filters are switched off, since the service takes only one of both. IDs that were not found are named above the table.</source>
        <translation>이미지 ID는 어떤 텍스트에서든 붙여넣거나 파일로 놓을 수 있습니다. 서비스는 둘 중 하나만 받으므로, 이미지 ID가 있는 동안에는 필터가 꺼집니다. 찾지 못한 ID는 표 위에 표시됩니다.</translation>
    </message>
    <message>
        <source>Fits type asks for images that an instance type can run.</source>
        <translation>호환 유형은 그 인스턴스 유형에서 실행할 수 있는 이미지를 요청합니다.</translation>
    </message>
    <message>
        <source>The find box narrows what is loaded. It does not ask the cloud; while rows are missing it says so, and Load all fetches them.</source>
        <translation>찾기 상자는 불러온 것을 좁힙니다. 클라우드에 요청하지 않으며, 빠진 행이 있으면 알려 주고 모두 불러오기가 가져옵니다.</translation>
    </message>
    <message>
        <source>Chips in the box are what else narrows the rows: options, and values of the facets. Each can be removed there, and Show all removes everything.</source>
        <translation>상자 안의 칩은 행을 좁히는 다른 조건입니다. 옵션과 패싯의 값이 있습니다. 각각 거기서 제거할 수 있으며, 모두 표시는 전부 제거합니다.</translation>
    </message>
    <message>
        <source>A text that cannot be read is underlined where it is wrong. The rows stay those of the last text that could be read. All that can be written is under Find Language.</source>
        <translation>읽을 수 없는 텍스트는 잘못된 곳에 밑줄이 그어집니다. 행은 마지막으로 읽을 수 있었던 텍스트의 것 그대로입니다. 쓸 수 있는 모든 것은 찾기 언어에 있습니다.</translation>
    </message>
    <message>
        <source>A facet counts the values of a column in the rows that are found. Click a value to narrow to it; Ctrl+click adds another one.</source>
        <translation>패싯은 찾은 행에서 열의 값을 셉니다. 값을 클릭하면 그 값으로 좁히고, Ctrl+클릭하면 다른 값을 추가합니다.</translation>
    </message>
    <message>
        <source>The counts of a facet are what its other values would leave.</source>
        <translation>패싯의 수는 다른 값을 골랐을 때 남는 행의 수입니다.</translation>
    </message>
    <message>
        <source>The table has a row for each image and region. Click a heading to sort, and Shift+click to sort by more columns; a third click takes the sort away. Drag headings to move columns, and use the menu of a heading to show or hide them.</source>
        <translation>표에는 이미지와 리전마다 한 행이 있습니다. 머리글을 클릭하면 정렬하고, Shift+클릭하면 더 많은 열로 정렬하며, 세 번째 클릭은 정렬을 없앱니다. 머리글을 끌어 열을 옮기고, 머리글의 메뉴로 표시하거나 숨깁니다.</translation>
    </message>
    <message>
        <source>Further pages are loaded as you scroll; Load all loads everything. Sorting covers what is loaded.</source>
        <translation>스크롤하면 다음 페이지를 불러오고, 모두 불러오기는 전부 불러옵니다. 정렬은 불러온 것에 적용됩니다.</translation>
    </message>
    <message>
        <source>The menu of a cell narrows to its value, asks the cloud for it, copies and compares.</source>
        <translation>셀의 메뉴는 그 값으로 좁히거나, 클라우드에 요청하거나, 복사하거나, 비교합니다.</translation>
    </message>
    <message>
        <source>Everything about the image that is selected, with its snapshots and tags. Every value can be selected and copied.</source>
        <translation>선택한 이미지의 모든 것을 스냅샷, 태그와 함께 보여 줍니다. 모든 값을 선택하고 복사할 수 있습니다.</translation>
    </message>
    <message>
        <source>Raw JSON is the image as the service sent it, fields included that have no place elsewhere.</source>
        <translation>원본 JSON은 서비스가 보낸 그대로의 이미지이며, 다른 곳에 없는 필드도 들어 있습니다.</translation>
    </message>
    <message>
        <source>Export writes the rows that are selected, found or loaded, or everything that the search matches, to a file. A file takes its place only once it is whole.</source>
        <translation>내보내기는 선택한 행, 찾은 행, 불러온 행 또는 검색에 맞는 모든 것을 파일에 씁니다. 파일은 완전해진 뒤에야 제자리에 놓입니다.</translation>
    </message>
    <message>
        <source>Texts that a spreadsheet would take for a formula are made harmless in tables.</source>
        <translation>스프레드시트가 수식으로 볼 텍스트는 표에서 해가 없게 바꿉니다.</translation>
    </message>
    <message>
        <source>Copy as Command gives the command that writes the same rows without a window.</source>
        <translation>명령으로 복사는 창 없이 같은 행을 쓰는 명령을 줍니다.</translation>
    </message>
    <message>
        <source>Keys are read where the tools of the cloud keep them: in the environment, in the files of the SDKs and of tccli, and from the role of a machine. An account can also be made here; its key is kept in the keyring of the desktop.</source>
        <translation>키는 클라우드 도구가 보관하는 곳에서 읽습니다. 환경 변수, SDK와 tccli의 파일, 머신의 역할입니다. 여기서 계정을 만들 수도 있으며, 그 키는 데스크톱의 키링에 보관됩니다.</translation>
    </message>
    <message>
        <source>Several accounts can be asked at once. Their images then have a column of their own that says whose they are.</source>
        <translation>여러 계정에 한 번에 요청할 수 있습니다. 그러면 이미지에 누구의 것인지 말해 주는 열이 생깁니다.</translation>
    </message>
    <message>
        <source>The program only reads. It never changes anything in the cloud.</source>
        <translation>이 프로그램은 읽기만 합니다. 클라우드의 어떤 것도 변경하지 않습니다.</translation>
    </message>
    <message>
        <source>Settings hold from the moment they are changed. Those of the connection, such as a proxy, hold for all accounts that do not say something else.</source>
        <translation>설정은 바꾸는 즉시 적용됩니다. 프록시와 같은 연결 설정은 따로 정하지 않은 모든 계정에 적용됩니다.</translation>
    </message>
    <message>
        <source>A test asks every region once and says where a connection ends.</source>
        <translation>테스트는 모든 리전에 한 번씩 요청하여 연결이 어디서 끝나는지 알려 줍니다.</translation>
    </message>
    <message>
        <source>What failed is named above the table, with what can be done about it. Retry asks only for what failed. Images of a region that failed are unknown.</source>
        <translation>실패한 것은 표 위에 할 수 있는 일과 함께 표시됩니다. 다시 시도는 실패한 것만 요청합니다. 실패한 리전의 이미지는 알 수 없습니다.</translation>
    </message>
    <message>
        <source>View, Activity lists all requests with their request IDs, which the provider&apos;s support asks for.</source>
        <translation>보기의 활동은 모든 요청을 제공자의 고객 지원이 묻는 RequestId와 함께 나열합니다.</translation>
    </message>
    <message>
        <source>Regions and Filters</source>
        <extracomment>Title of a help page.</extracomment>
        <translation>리전과 필터</translation>
    </message>
    <message>
        <source>Finding in the Results</source>
        <extracomment>Title of a help page.</extracomment>
        <translation>결과에서 찾기</translation>
    </message>
    <message>
        <source>Facets</source>
        <extracomment>Title of a help page.</extracomment>
        <translation>패싯</translation>
    </message>
    <message>
        <source>The Table</source>
        <extracomment>Title of a help page.</extracomment>
        <translation>표</translation>
    </message>
    <message>
        <source>Details of an Image</source>
        <extracomment>Title of a help page.</extracomment>
        <translation>이미지의 세부 정보</translation>
    </message>
    <message>
        <source>Copying and Exporting</source>
        <extracomment>Title of a help page.</extracomment>
        <translation>복사와 내보내기</translation>
    </message>
    <message>
        <source>Accounts</source>
        <extracomment>Title of a help page.</extracomment>
        <translation>계정</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>Title of a help page.</extracomment>
        <translation>설정</translation>
    </message>
    <message>
        <source>When Something Fails</source>
        <extracomment>Title of a help page.</extracomment>
        <translation>실패했을 때</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <extracomment>Title of a help page.</extracomment>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Find Language</source>
        <extracomment>Title of a help page.</extracomment>
        <translation>찾기 언어</translation>
    </message>
    <message>
        <source>A row for each image, a column for each region that was asked: where it is, where it is older than elsewhere, and where it is missing. A region that failed, or is not read to its end, says unknown and never missing; Load all reads the rest.</source>
        <translation>이미지마다 행 하나, 조회한 리전마다 열 하나입니다. 이미지가 어디에 있는지, 어디에서 다른 곳보다 오래되었는지, 어디에 없는지 보여 줍니다. 실패했거나 끝까지 읽지 못한 리전은 알 수 없음으로 표시되며 없음으로 표시되지 않습니다. 나머지는 모두 불러오기로 읽습니다.</translation>
    </message>
    <message>
        <source>Rows by says what makes images of several regions one row. A name that differs from another in case or spaces alone has the sign ≈.</source>
        <translation>행 기준은 여러 리전의 이미지를 무엇으로 한 행에 묶을지 정합니다. 대소문자나 공백만 다른 이름에는 ≈ 표시가 붙습니다.</translation>
    </message>
    <message>
        <source>Click a heading to sort. Click the number under a region to see only what is missing there, or the number of regions of an image to see it alone. In the find box, in:ap-seoul, -in:ap-seoul and behind:&gt;7d do the same in both views.</source>
        <translation>머리글을 클릭하면 정렬됩니다. 리전 아래의 숫자를 클릭하면 그 리전에 없는 이미지만 보이고, 이미지의 리전 수를 클릭하면 그 이미지만 보입니다. 찾기 상자의 in:ap-seoul, -in:ap-seoul, behind:&gt;7d는 두 보기에서 같은 일을 합니다.</translation>
    </message>
    <message>
        <source>Instance type adds a row with how many images each region offers for it, or why none. Why Is It Not Here, in the Query menu, says of an ID or a name where it is, where it is not, and where nobody knows.</source>
        <translation>인스턴스 유형을 입력하면 각 리전이 그 유형에 제공하는 이미지 수 또는 없는 이유를 보여 주는 행이 추가됩니다. 쿼리 메뉴의 “왜 여기에 없나요”는 ID나 이름이 어디에 있고 어디에 없으며 어디에서 알 수 없는지 알려 줍니다.</translation>
    </message>
    <message>
        <source>Image IDs that stand in files, such as those of Terraform or Packer, are looked up in the regions: whether the image is still there, and where. Drop files or folders anywhere in the window.</source>
        <translation>Terraform이나 Packer 파일 등에 적힌 이미지 ID를 리전에서 조회하여 이미지가 아직 있는지, 어디에 있는지 확인합니다. 파일이나 폴더를 창 아무 곳에나 끌어다 놓으세요.</translation>
    </message>
    <message>
        <source>The worst comes first. Gone is what no region has; what could not be asked is unknown. Double-click a line to open the file there.</source>
        <translation>가장 심각한 것이 먼저 나옵니다. 어느 리전에도 없는 것은 없어진 것이고, 물어볼 수 없었던 것은 알 수 없음입니다. 줄을 두 번 클릭하면 파일의 해당 위치가 열립니다.</translation>
    </message>
    <message>
        <source>Files can be kept as a list under a name. Lists are checked at each start.</source>
        <translation>파일들을 이름을 붙여 목록으로 보관할 수 있습니다. 목록은 시작할 때마다 확인됩니다.</translation>
    </message>
    <message>
        <source>Regions × Images</source>
        <extracomment>Title of a help page: in which regions each image is.</extracomment>
        <translation>리전 × 이미지</translation>
    </message>
    <message>
        <source>Pinned IDs</source>
        <extracomment>Title of a help page: image ids that stand in files.</extracomment>
        <translation>고정된 ID</translation>
    </message>
    <message>
        <source>The marks: a tick where the image is, a number of days where it is so much older, a dashed frame where it is missing, hatching with ? where that is unknown, a number in the color of links while it is copied, ! where it is deprecated, and × where it failed.</source>
        <translation>표시의 뜻: 체크는 이미지가 있음, 날짜 수는 그만큼 오래됨, 점선 테두리는 없음, 빗금과 ?는 알 수 없음, 링크 색의 숫자는 복사 중인 비율, !는 사용 중단, ×는 실패입니다.</translation>
    </message>
    <message>
        <source>What is otherwise than at an earlier time: images that are new, gone or rebuilt, and values that are others. Only regions that were read to their end both times are compared; the others are named.</source>
        <translation>이전 시점과 달라진 것입니다. 새로 생기거나 없어지거나 다시 만들어진 이미지와 바뀐 값을 보여 줍니다. 두 번 모두 끝까지 읽은 리전만 비교하고, 나머지는 따로 알려 줍니다.</translation>
    </message>
    <message>
        <source>Since says which earlier time is meant: the last use of the program, another one before it, or a day.</source>
        <translation>기준은 어느 이전 시점과 비교할지 정합니다. 지난번 사용, 그 이전의 기록, 또는 특정 날짜를 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>The find box, the facets and the buttons above the list narrow it. What does not matter can be muted: fields, and images by their names.</source>
        <translation>찾기 상자, 패싯, 목록 위의 버튼으로 목록을 좁힙니다. 중요하지 않은 변경은 필드별로, 또는 이미지 이름별로 무시할 수 있습니다.</translation>
    </message>
    <message>
        <source>What is kept for this, and for how long, is under Memory in the settings.</source>
        <translation>이를 위해 무엇을 얼마나 오래 보관할지는 설정의 기억에 있습니다.</translation>
    </message>
    <message>
        <source>What Changed</source>
        <extracomment>Title of a help page: what is otherwise than at an earlier time.</extracomment>
        <translation>바뀐 것</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Help topics</source>
        <translation>도움말 주제</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>도움말 페이지</translation>
    </message>
</context>
<context>
    <name>HelpFlow</name>
    <message>
        <source>&amp;Help on This</source>
        <extracomment>Opens help on the part of the window that has the keyboard.</extracomment>
        <translation>이 항목 도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>키보드 단축키(&amp;K)</translation>
    </message>
    <message>
        <source>Find &amp;Language</source>
        <translation>찾기 언어(&amp;L)</translation>
    </message>
</context>
<context>
    <name>HistoryCommand</name>
    <message>
        <source>list, measure or forget what is remembered</source>
        <translation>기억하는 것을 나열하거나 재거나 지웁니다</translation>
    </message>
    <message>
        <source>Tell how many bytes the memory takes.</source>
        <translation>기억이 차지하는 바이트 수를 알려 줍니다.</translation>
    </message>
    <message>
        <source>Use this database instead of the usual one.</source>
        <translation>일반 데이터베이스 대신 이것을 사용합니다.</translation>
    </message>
    <message>
        <source>What to do; by default it lists.</source>
        <translation>할 일. 기본값은 목록 표시입니다.</translation>
    </message>
    <message>
        <source>There is no memory %1.</source>
        <extracomment>%1 is a path.</extracomment>
        <translation>기억 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Lists (list), or forgets (purge), what &quot;changes&quot; and the window have remembered, a run a line: its number, time in UTC, regions and images, separated by tabs. &quot;history purge&quot; forgets all of it.

Exit status: 0 done; 1 the memory could not be read or written; 2 bad usage.</source>
        <translation>&quot;changes&quot;와 창이 기억한 것을 한 줄에 실행 하나씩 나열(list)하거나 지웁니다(purge). 번호, UTC 시간, 리전, 이미지를 탭으로 구분합니다. &quot;history purge&quot;는 모두 지웁니다.

종료 상태: 0 완료, 1 기억을 읽거나 쓸 수 없음, 2 잘못된 사용법.</translation>
    </message>
    <message>
        <source>Nothing is remembered in %1.</source>
        <translation>%1에 기억된 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>HistoryFlow</name>
    <message>
        <source>First seen</source>
        <extracomment>What happened to an image: the first time that the program saw it.</extracomment>
        <translation>처음 확인됨</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>What happened to an image.</extracomment>
        <translation>변경됨</translation>
    </message>
    <message>
        <source>Gone</source>
        <extracomment>What happened to an image: it was not there any more.</extracomment>
        <translation>없어짐</translation>
    </message>
    <message>
        <source>There again</source>
        <extracomment>What happened to an image: it was there again.</extracomment>
        <translation>다시 나타남</translation>
    </message>
    <message>
        <source>Nothing is remembered: see Memory in the settings.</source>
        <translation>기억된 내용이 없습니다. 설정의 기억 항목을 확인하세요.</translation>
    </message>
    <message>
        <source>Nothing is remembered of this image so far. Its region is remembered once all of it is loaded.</source>
        <translation>이 이미지에 대해 아직 기억된 내용이 없습니다. 리전은 모두 불러온 후에 기억됩니다.</translation>
    </message>
    <message>
        <source>What this query has found of it. Each time is that of the reading that showed it.</source>
        <translation>이 쿼리가 이 이미지에 대해 찾은 내용입니다. 각 시각은 해당 내용을 확인한 조회의 시각입니다.</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History of the image</source>
        <translation>이미지 기록</translation>
    </message>
</context>
<context>
    <name>ImageColumns</name>
    <message>
        <source>Profile</source>
        <extracomment>Column: the name of an account&apos;s profile, where several accounts are asked.</extracomment>
        <translation>프로필</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>OS</source>
        <extracomment>Column: operating system.</extracomment>
        <translation>OS</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>아키텍처</translation>
    </message>
    <message>
        <source>Arch.</source>
        <extracomment>Over the table: architecture.</extracomment>
        <translation>아키텍처</translation>
    </message>
    <message>
        <source>Type</source>
        <extracomment>Column: public, private or shared.</extracomment>
        <translation>유형</translation>
    </message>
    <message>
        <source>Size (GiB)</source>
        <translation>크기(GiB)</translation>
    </message>
    <message>
        <source>GiB</source>
        <extracomment>Over the table: size in GiB.</extracomment>
        <translation>GiB</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column: state of an image.</extracomment>
        <translation>상태</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>생성 시간</translation>
    </message>
    <message>
        <source>Image ID</source>
        <translation>이미지 ID</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>플랫폼</translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>Column: where the image comes from.</extracomment>
        <translation>출처</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>생성자</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>스냅샷</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Cloud-init</source>
        <translation>Cloud-init</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation>사용 중단</translation>
    </message>
    <message>
        <source>Family</source>
        <extracomment>Column: name of the image family.</extracomment>
        <translation>패밀리</translation>
    </message>
    <message>
        <source>License</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Sync</source>
        <extracomment>Column: how far a copy to this region has come, in percent.</extracomment>
        <translation>동기화</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>CDC cache</source>
        <extracomment>Column: whether the image is ready on a dedicated cluster (CDC).</extracomment>
        <translation>CDC 캐시</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1GiB</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Snapshots of an image: how many, and their size together, as in &quot;2 · 250 GiB&quot;.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n snapshot(s)</source>
        <translation>
            <numerusform>스냅샷 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is &quot;2 snapshots&quot;, %2 their size together, as in &quot;250 GiB&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ImageIdsEdit</name>
    <message>
        <source>%1 could not be read: %2</source>
        <extracomment>A file&apos;s path, and the system&apos;s reason or a sentence.</extracomment>
        <translation>%1을(를) 읽을 수 없습니다: %2</translation>
    </message>
    <message>
        <source>It is not a regular file.</source>
        <translation>일반 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>It is too large for a list of ids.</source>
        <translation>ID 목록으로는 너무 큽니다.</translation>
    </message>
    <message>
        <source>It contains no image ID.</source>
        <translation>이미지 ID가 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>It is a folder. Drop it beside this box to check the image IDs in its files.</source>
        <translation>폴더입니다. 그 안의 파일에 있는 이미지 ID를 확인하려면 이 상자 옆에 놓으세요.</translation>
    </message>
</context>
<context>
    <name>ImageMemory</name>
    <message>
        <source>It is not a regular file.</source>
        <translation>일반 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>Its folder cannot be made.</source>
        <translation>폴더를 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 is damaged. It was moved to %2, and a new one was begun.</source>
        <extracomment>%1 is a path, %2 the new one.</extracomment>
        <translation>%1이(가) 손상되었습니다. %2(으)로 옮기고 새로 시작했습니다.</translation>
    </message>
    <message>
        <source>It belongs to another program.</source>
        <translation>다른 프로그램의 것입니다.</translation>
    </message>
    <message>
        <source>It was made by a newer version of this program, and stays as it is.</source>
        <translation>이 프로그램의 더 새로운 버전에서 만든 것으로, 그대로 둡니다.</translation>
    </message>
    <message>
        <source>The memory %1 cannot be used. %2</source>
        <extracomment>%1 is the path of a database, %2 the reason, which is a sentence.</extracomment>
        <translation>기억 %1을(를) 사용할 수 없습니다. %2</translation>
    </message>
    <message>
        <source>What was kept then is forgotten by now.</source>
        <translation>그때 기억한 것은 이제 지워졌습니다.</translation>
    </message>
    <message>
        <source>It is damaged, and cannot be moved aside: %1</source>
        <extracomment>%1 is the reason, as the system says it.</extracomment>
        <translation>손상되었으며 옮겨 둘 수 없습니다: %1</translation>
    </message>
    <message>
        <source>It is damaged. It is moved aside when the program ends, and a new one is begun the next time.</source>
        <translation>손상되었습니다. 프로그램이 끝날 때 옮겨 두고, 다음에 새로 시작합니다.</translation>
    </message>
    <message>
        <source>There is no room left on its disk.</source>
        <translation>디스크에 남은 공간이 없습니다.</translation>
    </message>
    <message>
        <source>It may not be read.</source>
        <translation>읽을 권한이 없습니다.</translation>
    </message>
    <message>
        <source>It may only be read, and was not closed the last time.</source>
        <translation>읽기만 할 수 있으며, 지난번에 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>It may only be read, and is not in the form that this version of the program reads.</source>
        <translation>읽기만 할 수 있으며, 이 버전의 프로그램이 읽는 형식이 아닙니다.</translation>
    </message>
    <message>
        <source>It is damaged, or somebody writes into it.</source>
        <translation>손상되었거나 다른 누군가가 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>The memory %1 may only be read: nothing new is kept.</source>
        <extracomment>%1 is the path of a database.</extracomment>
        <translation>기억 %1은(는) 읽기만 할 수 있습니다. 새로운 것은 보관되지 않습니다.</translation>
    </message>
</context>
<context>
    <name>ImageTableModel</name>
    <message>
        <source>%1, sorted ascending</source>
        <extracomment>What a screen reader says for the header of a column; %1 is its name.</extracomment>
        <translation>%1, 오름차순 정렬됨</translation>
    </message>
    <message>
        <source>%1, sorted descending</source>
        <translation>%1, 내림차순 정렬됨</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <extracomment>%1 is as in &quot;Created, sorted descending&quot;; it is the sort column number %2 of %3.</extracomment>
        <translation>%1, 정렬 열 %3개 중 %2번째</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Header of a column with times; %2 is their zone, as in &quot;Created (UTC)&quot;.</extracomment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>%1 · %2 %3</source>
        <extracomment>How old an image is, and the time in the other zone: &quot;3 months ago · 2026-09-07 07:30 UTC&quot;.</extracomment>
        <translation>%1 · %2 %3</translation>
    </message>
    <message>
        <source>Of an earlier time, and not read again so far</source>
        <extracomment>What a screen reader says of a row that was remembered.</extracomment>
        <translation>이전 시점의 내용이며 아직 다시 읽지 않음</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Said of a cell: %1 is the name of an image, %2 such as &quot;Rebuilt since 10:21 yesterday&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ImageText</name>
    <message>
        <source>Public</source>
        <extracomment>Type of an image: offered by the cloud to everyone.</extracomment>
        <translation>공용</translation>
    </message>
    <message>
        <source>Private</source>
        <extracomment>Type of an image: made by this account.</extracomment>
        <translation>사용자 정의</translation>
    </message>
    <message>
        <source>Shared</source>
        <extracomment>Type of an image: shared with this account by another.</extracomment>
        <translation>공유</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <extracomment>Type of an image: sold on the marketplace.</extracomment>
        <translation>마켓플레이스</translation>
    </message>
    <message>
        <source>Creating</source>
        <translation>생성 중</translation>
    </message>
    <message>
        <source>Normal</source>
        <extracomment>State of an image: ready for use.</extracomment>
        <translation>정상</translation>
    </message>
    <message>
        <source>Creation failed</source>
        <translation>생성 실패</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>사용 중</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>동기화 중</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>가져오는 중</translation>
    </message>
    <message>
        <source>Import failed</source>
        <translation>가져오기 실패</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <extracomment>State of an image that should no longer be used; see stateCode().</extracomment>
        <translation>사용 중단</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>공식</translation>
    </message>
    <message>
        <source>Created from an instance</source>
        <translation>인스턴스에서 생성</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>가져옴</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>Use of a disk.</extracomment>
        <translation>시스템</translation>
    </message>
    <message>
        <source>Data</source>
        <extracomment>Use of a disk.</extracomment>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Tencent Cloud</source>
        <translation>Tencent Cloud</translation>
    </message>
    <message>
        <source>Bring your own</source>
        <extracomment>License of an image: the user brings an own one.</extracomment>
        <translation>자체 보유(BYOL)</translation>
    </message>
    <message>
        <source>Cached everywhere</source>
        <translation>모두 캐시됨</translation>
    </message>
    <message>
        <source>Caching</source>
        <translation>캐시하는 중</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>캐시됨</translation>
    </message>
    <message>
        <source>Cache invalid</source>
        <translation>캐시 무효</translation>
    </message>
    <message>
        <source>Caching failed</source>
        <translation>캐시 실패</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>State of an image, and how far it is, as in &quot;Syncing 45 %&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A percentage.</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>today</source>
        <translation>오늘</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n일 전</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n개월 전</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n년 전</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InstanceFlow</name>
    <message>
        <source>The window that is open already does not answer. This one is another, and both keep their settings in the same place.</source>
        <translation>이미 열려 있는 창이 응답하지 않습니다. 이 창은 다른 창이며, 둘의 설정은 같은 곳에 보관됩니다.</translation>
    </message>
    <message>
        <source>Second window:</source>
        <translation>두 번째 창:</translation>
    </message>
</context>
<context>
    <name>InstanceOffer</name>
    <message>
        <source>%1: none. %2</source>
        <translation>%1: 없음. %2</translation>
    </message>
    <message>
        <source>%1: unknown. %2</source>
        <extracomment>%1 is a region, %2 a sentence that says why.</extracomment>
        <translation>%1: 알 수 없음. %2</translation>
    </message>
    <message>
        <source>%1: being asked</source>
        <extracomment>%1 is a region.</extracomment>
        <translation>%1: 요청하는 중</translation>
    </message>
    <message>
        <source>%1: none</source>
        <extracomment>%1 is a region; it offers no image for a type of instances.</extracomment>
        <translation>%1: 없음</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln images</source>
        <extracomment>%1 is a region; how many images it offers for a type of instances.</extracomment>
        <translation>
            <numerusform>%1: 이미지 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A cell of a table, said by a screen reader: %1 is a region, %2 what it offers.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Images for the instance type %1</source>
        <extracomment>A row of a table: how many images regions offer for a type of instances, %1.</extracomment>
        <translation>인스턴스 유형 %1의 이미지</translation>
    </message>
    <message numerus="yes">
        <source>Images in %1 of %Ln regions</source>
        <extracomment>How many regions have images for a type of instances: of how many that is known.</extracomment>
        <translation>
            <numerusform>%Ln개 리전 중 %1개에 이미지 있음</numerusform>
        </translation>
    </message>
    <message>
        <source>None: sold out</source>
        <extracomment>A region offers no image for a type of instances.</extracomment>
        <translation>없음: 매진</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>A region offers no image for a type of instances.</extracomment>
        <translation>없음</translation>
    </message>
    <message>
        <source>None: not known there</source>
        <translation>없음: 그곳에 없는 유형</translation>
    </message>
    <message>
        <source>Not asked</source>
        <extracomment>Of a region, for a type of instances.</extracomment>
        <translation>조회하지 않음</translation>
    </message>
    <message>
        <source>Being asked</source>
        <extracomment>Of a region, for a type of instances.</extracomment>
        <translation>조회 중</translation>
    </message>
    <message numerus="yes">
        <source>%Ln images</source>
        <extracomment>So many does a region offer for a type of instances.</extracomment>
        <translation>
            <numerusform>이미지 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>Of a region, for a type of instances.</extracomment>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>The region was not asked for this instance type.</source>
        <translation>이 인스턴스 유형으로 이 리전을 조회하지 않았습니다.</translation>
    </message>
    <message>
        <source>The region is being asked for this instance type.</source>
        <translation>이 인스턴스 유형으로 이 리전을 조회하고 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>The region offers %Ln images for this instance type.</source>
        <translation>
            <numerusform>이 리전은 이 인스턴스 유형에 이미지 %Ln개를 제공합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The region offers no image for this instance type.</source>
        <translation>이 리전은 이 인스턴스 유형에 이미지를 제공하지 않습니다.</translation>
    </message>
    <message>
        <source>The region offers no image. %1</source>
        <translation>이 리전은 이미지를 제공하지 않습니다. %1</translation>
    </message>
    <message>
        <source>Nobody knows what the region offers. %1</source>
        <extracomment>%1 is a sentence that says why.</extracomment>
        <translation>이 리전이 무엇을 제공하는지 알 수 없습니다. %1</translation>
    </message>
</context>
<context>
    <name>JoinedText</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Entries of a list: %1 is those before, %2 the next one. Both have to stand there, in this order; what is between them is the comma of the language.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two whole sentences, %1 before %2, with what the language has between them.</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>JsonList</name>
    <message>
        <source>It was written by a newer version of the program.</source>
        <translation>이 프로그램의 더 새로운 버전에서 작성되었습니다.</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; is not allowed there.</source>
        <extracomment>%1 is a place in a file, such as &quot;searches[2].name&quot;.</extracomment>
        <translation>&quot;%1&quot;의 값은 그곳에 허용되지 않습니다.</translation>
    </message>
</context>
<context>
    <name>KeyFields</name>
    <message>
        <source>Show the secret key</source>
        <translation>SecretKey 표시</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>토큰 표시</translation>
    </message>
    <message>
        <source>Where the key is kept</source>
        <translation>키를 보관할 곳</translation>
    </message>
    <message>
        <source>In the system&apos;s keyrin&amp;g</source>
        <translation>시스템 키링(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;For this session only</source>
        <translation>이 세션에서만(&amp;F)</translation>
    </message>
    <message>
        <source>As it is</source>
        <extracomment>In an empty field: the key that is kept already is not changed.</extracomment>
        <translation>변경 안 함</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Secret &amp;ID</source>
        <translation>SecretId(&amp;I)</translation>
    </message>
    <message>
        <source>From the console: Access Management, API Keys.</source>
        <translation>콘솔에서: 액세스 관리 &gt; API 키.</translation>
    </message>
    <message>
        <source>Secret ke&amp;y</source>
        <translation>SecretKey(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>토큰(&amp;T)</translation>
    </message>
    <message>
        <source>Only temporary keys have one.</source>
        <translation>임시 키에만 있습니다.</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>Beside the choice of where a key is kept.</extracomment>
        <translation>보관</translation>
    </message>
</context>
<context>
    <name>KeyHelp</name>
    <message>
        <source>Anywhere</source>
        <translation>어디서나</translation>
    </message>
    <message>
        <source>Find box</source>
        <translation>찾기 상자</translation>
    </message>
    <message>
        <source>Go to the rows</source>
        <translation>행으로 이동</translation>
    </message>
    <message>
        <source>Show what was found before</source>
        <translation>이전에 찾은 것 표시</translation>
    </message>
    <message>
        <source>Clear the text</source>
        <translation>텍스트 지우기</translation>
    </message>
    <message>
        <source>Remove the last chip, where there is no text</source>
        <translation>텍스트가 없을 때 마지막 칩 제거</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Open the details</source>
        <translation>세부 정보 열기</translation>
    </message>
    <message>
        <source>Select the row</source>
        <translation>행 선택</translation>
    </message>
    <message>
        <source>Select more rows</source>
        <translation>더 많은 행 선택</translation>
    </message>
    <message>
        <source>Add the row to those that are selected, or take it off</source>
        <translation>선택한 행에 이 행을 추가하거나 빼기</translation>
    </message>
    <message>
        <source>Open the menu of a cell</source>
        <translation>셀의 메뉴 열기</translation>
    </message>
    <message>
        <source>Regions and filters</source>
        <translation>리전과 필터</translation>
    </message>
    <message>
        <source>Check a region, or uncheck it</source>
        <translation>리전 선택 또는 해제</translation>
    </message>
    <message>
        <source>Remove a region that was added</source>
        <translation>추가한 리전 제거</translation>
    </message>
    <message>
        <source>Search, in a field</source>
        <translation>필드에서 검색</translation>
    </message>
    <message>
        <source>Search, in the box for image IDs</source>
        <translation>이미지 ID 상자에서 검색</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>패싯</translation>
    </message>
    <message>
        <source>Go to another value of the facet</source>
        <translation>패싯의 다른 값으로 이동</translation>
    </message>
    <message>
        <source>Narrow to the value</source>
        <translation>값으로 좁히기</translation>
    </message>
    <message>
        <source>Add the value</source>
        <translation>값 추가</translation>
    </message>
    <message>
        <source>Between the panes</source>
        <translation>창 영역 사이</translation>
    </message>
    <message>
        <source>Move the edge of a pane, once Tab has come to it</source>
        <translation>Tab 키로 온 뒤 영역의 가장자리 옮기기</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>Headings of a table of keys and what they do.</extracomment>
        <translation>키</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>하는 일</translation>
    </message>
</context>
<context>
    <name>KeyringFault</name>
    <message>
        <source>No keyring answers on this desktop. Start one, such as GNOME Keyring or KWallet. Without one, the window takes the key for one session.</source>
        <translation>이 데스크톱에서 응답하는 키링이 없습니다. GNOME Keyring 또는 KWallet 등을 시작하세요. 키링이 없어도 창에서는 한 세션 동안만 쓸 키를 입력할 수 있습니다.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and try again. Otherwise the window takes the key for one session.</source>
        <translation>키링이 잠겨 있습니다. 잠금을 풀고 다시 시도하세요. 그렇지 않으면 창에서 한 세션 동안만 쓸 키를 입력할 수 있습니다.</translation>
    </message>
    <message>
        <source>There is no key in the keyring for %1. Enter it again in the window.</source>
        <extracomment>%1 is the name of an account, such as app:work.</extracomment>
        <translation>키링에 %1의 키가 없습니다. 창에서 다시 입력하세요.</translation>
    </message>
    <message>
        <source>The keyring has not answered. If it asks for its password, unlock it and try again. Otherwise the window takes the key for one session.</source>
        <translation>키링이 응답하지 않았습니다. 암호를 물으면 잠금을 풀고 다시 시도하세요. 그렇지 않으면 창에서 한 세션 동안만 쓸 키를 입력할 수 있습니다.</translation>
    </message>
    <message>
        <source>What the keyring has for %1 is not a key that this program has stored. Enter the key again in the window.</source>
        <extracomment>%1 is the name of an account, such as app:work.</extracomment>
        <translation>키링에 %1(으)로 저장된 것은 이 프로그램이 저장한 키가 아닙니다. 창에서 키를 다시 입력하세요.</translation>
    </message>
    <message>
        <source>The keyring cannot be used: %1. Without it, the window takes the key for one session.</source>
        <extracomment>%1 are words of the keyring, in the language it has, with no full stop.</extracomment>
        <translation>키링을 사용할 수 없습니다: %1. 키링이 없어도 창에서는 한 세션 동안만 쓸 키를 입력할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>KeyringStateSearch</name>
    <message>
        <source>The keyring is locked or away.</source>
        <translation>키링이 잠겨 있거나 없습니다.</translation>
    </message>
    <message>
        <source>There is no key in the keyring.</source>
        <translation>키링에 키가 없습니다.</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <extracomment>The name of the language of this translation in itself, such as &quot;Deutsch&quot;.</extracomment>
        <translation>한국어</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Color scheme</source>
        <translation>색 구성표</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>시스템 설정에 따름(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>어둡게(&amp;D)</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>시간대</translation>
    </message>
    <message>
        <source>L&amp;ocal time</source>
        <translation>현지 시간(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;UTC</source>
        <translation>UTC(&amp;U)</translation>
    </message>
    <message>
        <source>Language of the service</source>
        <translation>서비스의 언어</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>영어(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Chinese</source>
        <translation>중국어(&amp;C)</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Files that are exported have UTC always.</source>
        <translation>내보낸 파일에는 항상 UTC가 쓰입니다.</translation>
    </message>
    <message>
        <source>Of names and error messages that the cloud sends, with the next query.</source>
        <translation>클라우드가 보내는 이름과 오류 메시지의 언어이며, 다음 쿼리부터 적용됩니다.</translation>
    </message>
    <message>
        <source>As the &amp;window</source>
        <translation>창의 언어(&amp;W)</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>데스크톱 설정에 따름</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>언어(&amp;G)</translation>
    </message>
    <message>
        <source>Of the window, which opens once more in it.</source>
        <translation>창의 언어. 바꾸면 창이 그 언어로 다시 열립니다.</translation>
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
        <translation>필터 패널</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>쿼리(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>이미지(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>도구 모음</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>Export the selected rows, or all of them, to a file</source>
        <translation>선택한 행 또는 모든 행을 파일로 내보내기</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>설정(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>종료(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Find in Results</source>
        <translation>결과에서 찾기(&amp;F)</translation>
    </message>
    <message>
        <source>F&amp;ilter by Name</source>
        <translation>이름으로 필터링(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Filter Panel</source>
        <translation>필터 패널(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>세부 정보(&amp;D)</translation>
    </message>
    <message>
        <source>F&amp;acets</source>
        <translation>패싯(&amp;A)</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>전체 화면(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Local Time</source>
        <translation>현지 시간(&amp;L)</translation>
    </message>
    <message>
        <source>U&amp;TC</source>
        <translation>UTC(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>명령 팔레트(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>새로 고침(&amp;R)</translation>
    </message>
    <message>
        <source>Search again, keeping the rows until the answers come</source>
        <translation>다시 검색하고, 응답이 올 때까지 행을 유지</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>중지(&amp;S)</translation>
    </message>
    <message>
        <source>Stop loading; what is loaded stays</source>
        <translation>불러오기를 중지하고, 불러온 것은 유지</translation>
    </message>
    <message>
        <source>&amp;Load all</source>
        <translation>모두 불러오기(&amp;L)</translation>
    </message>
    <message>
        <source>Load all remaining pages of all regions</source>
        <translation>모든 리전의 남은 페이지 모두 불러오기</translation>
    </message>
    <message>
        <source>Retry &amp;Failed Regions</source>
        <translation>실패한 리전 다시 시도(&amp;F)</translation>
    </message>
    <message>
        <source>Copy as Co&amp;mmand</source>
        <translation>명령으로 복사(&amp;M)</translation>
    </message>
    <message>
        <source>Copy a command that exports the rows of the table without a window</source>
        <translation>창 없이 표의 행을 내보내는 명령 복사</translation>
    </message>
    <message>
        <source>&amp;About CVM Image Browser</source>
        <translation>CVM Image Browser 정보(&amp;A)</translation>
    </message>
    <message>
        <source>%1 — CVM Image Browser</source>
        <translation>%1 — CVM Image Browser</translation>
    </message>
    <message>
        <source>Saved searches:</source>
        <translation>저장된 검색:</translation>
    </message>
    <message>
        <source>Tool Bar</source>
        <translation>도구 모음</translation>
    </message>
</context>
<context>
    <name>ManageSearchesDialog</name>
    <message>
        <source>Saved Searches</source>
        <translation>저장된 검색</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>저장된 검색</translation>
    </message>
    <message>
        <source>The checked search opens when the program starts.</source>
        <translation>선택한 검색이 프로그램을 시작할 때 열립니다.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>삭제(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>Import Searches</source>
        <translation>검색 가져오기</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Export Searches</source>
        <translation>검색 내보내기</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>&quot;%1&quot; is no way to group images.</source>
        <translation>&quot;%1&quot;은(는) 이미지를 묶는 방법이 아닙니다.</translation>
    </message>
    <message>
        <source>%1d</source>
        <extracomment>On a mark of two or three characters: so many days.</extracomment>
        <translation>%1일</translation>
    </message>
    <message>
        <source>%1w</source>
        <extracomment>On a mark of two or three characters: so many weeks.</extracomment>
        <translation>%1주</translation>
    </message>
    <message>
        <source>%1y</source>
        <extracomment>On a mark of two or three characters: so many years.</extracomment>
        <translation>%1년</translation>
    </message>
    <message>
        <source>There, perhaps older</source>
        <extracomment>Of an image in a region.</extracomment>
        <translation>있음, 더 오래된 것일 수 있음</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Missing</source>
        <extracomment>An image is certainly not in a region.</extracomment>
        <translation>없음</translation>
    </message>
    <message>
        <source>There</source>
        <extracomment>An image is in a region.</extracomment>
        <translation>있음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days behind</source>
        <extracomment>How much older an image is than in another region.</extracomment>
        <translation>
            <numerusform>%Ln일 뒤처짐</numerusform>
        </translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation>사용 중단</translation>
    </message>
    <message>
        <source>Copying, %1 %</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>복사 중, %1%</translation>
    </message>
    <message>
        <source>Being created</source>
        <translation>생성 중</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>Making or copying an image failed.</extracomment>
        <translation>실패</translation>
    </message>
    <message>
        <source>It is there, and a newer one may be, too. %1</source>
        <extracomment>%1 is a sentence that says why.</extracomment>
        <translation>있으며, 더 새로운 것도 있을 수 있습니다. %1</translation>
    </message>
    <message>
        <source>Nobody knows whether it is there. %1</source>
        <extracomment>%1 is a sentence that says why.</extracomment>
        <translation>있는지 알 수 없습니다. %1</translation>
    </message>
    <message>
        <source>It is there.</source>
        <translation>있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>It is there, %Ln days older than the newest elsewhere.</source>
        <translation>
            <numerusform>있으며, 다른 곳의 최신 이미지보다 %Ln일 오래되었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is there, and deprecated.</source>
        <translation>있지만 사용 중단되었습니다.</translation>
    </message>
    <message>
        <source>It is being copied there: %1 %.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>그곳으로 복사하는 중입니다: %1%.</translation>
    </message>
    <message>
        <source>It is being created there.</source>
        <translation>그곳에서 생성하는 중입니다.</translation>
    </message>
    <message>
        <source>It is there, but making it failed.</source>
        <translation>있지만 생성에 실패했습니다.</translation>
    </message>
    <message>
        <source>The region has not answered so far.</source>
        <translation>리전이 아직 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>Not all pages of the region are read.</source>
        <translation>리전의 페이지를 모두 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>Reading the region was stopped.</source>
        <translation>리전 읽기가 중지되었습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the region could not be read as images.</source>
        <translation>
            <numerusform>리전의 항목 %n개를 이미지로 읽지 못했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The region reported another number of images than came.</source>
        <translation>리전이 알린 이미지 수가 온 것과 다릅니다.</translation>
    </message>
    <message>
        <source>Other regions</source>
        <translation>다른 리전</translation>
    </message>
    <message>
        <source>in %1</source>
        <extracomment>A part of a sentence; %1 is a list of regions.</extracomment>
        <translation>%1에 있음</translation>
    </message>
    <message>
        <source>not in %1</source>
        <extracomment>A part of a sentence; %1 is a list of regions.</extracomment>
        <translation>%1에 없음</translation>
    </message>
    <message>
        <source>unknown in %1</source>
        <extracomment>A part of a sentence; %1 is a list of regions with the reason of each.</extracomment>
        <translation>%1에서 알 수 없음</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1 is a part of the world, %2 what is known of an image there, as in &quot;Europe: in Frankfurt.&quot;.</extracomment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A list of regions and why nobody knows what is in them, which is a whole sentence.</extracomment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>%1 (asked %2)</source>
        <extracomment>A list of regions, and the time at which they were asked.</extracomment>
        <translation>%1(%2 요청)</translation>
    </message>
    <message numerus="yes">
        <source>In %1 of %Ln regions.</source>
        <extracomment>How many regions have an image, of how many were asked.</extracomment>
        <translation>
            <numerusform>리전 %Ln개 중 %1개에 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln regions nobody knows.</source>
        <translation>
            <numerusform>리전 %Ln개는 알 수 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>There earlier</source>
        <extracomment>An image was in a region at an earlier time; whether it still is, nobody knows.</extracomment>
        <translation>이전에 있었음</translation>
    </message>
    <message>
        <source>It was there at %1, and has not been read again.</source>
        <extracomment>Of an image in a region; %1 is a time, as in &quot;10:21 yesterday&quot;.</extracomment>
        <translation>%1에는 있었고, 그 뒤로 다시 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>Some of what is shown of the region is of an earlier time.</source>
        <translation>이 리전에 표시된 내용 중 일부는 이전 시점의 것입니다.</translation>
    </message>
    <message>
        <source>It is not there: everything that was asked for in the region was read.</source>
        <translation>없습니다. 이 리전에서 요청한 것을 모두 읽었습니다.</translation>
    </message>
    <message>
        <source>The search asked for some images only: where others are, nobody knows.</source>
        <translation>검색에서 일부 이미지만 요청했습니다. 다른 이미지가 어디에 있는지는 알 수 없습니다.</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>Two parts of a sentence, %1 before %2.</extracomment>
        <translation>%1; %2</translation>
    </message>
</context>
<context>
    <name>MatrixBar</name>
    <message>
        <source>Regions and images</source>
        <extracomment>Said by a screen reader: the bar over a table of images by regions.</extracomment>
        <translation>리전과 이미지</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>모두 불러오기</translation>
    </message>
    <message>
        <source>Until all is read, cells say unknown</source>
        <translation>모두 읽을 때까지 셀에 알 수 없음으로 표시됩니다</translation>
    </message>
    <message>
        <source>Rows by</source>
        <extracomment>Before a choice of what makes a row of a table: usual, ID, name, series.</extracomment>
        <translation>행 기준</translation>
    </message>
    <message>
        <source>Usual</source>
        <extracomment>Rows of a table: public images by id, others by name.</extracomment>
        <translation>일반</translation>
    </message>
    <message>
        <source>Public images by ID, one&apos;s own and shared ones by name</source>
        <translation>공용 이미지는 ID별, 자체 및 공유 이미지는 이름별</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>A row for each image ID</source>
        <translation>이미지 ID마다 한 행</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>A row for each name and architecture</source>
        <translation>이름과 아키텍처마다 한 행</translation>
    </message>
    <message>
        <source>Series</source>
        <extracomment>The builds of one image.</extracomment>
        <translation>시리즈</translation>
    </message>
    <message>
        <source>A row for each image family, or name without the date, number or version at its end</source>
        <translation>이미지 패밀리마다, 또는 끝의 날짜, 번호, 버전을 뺀 이름마다 한 행</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Before buttons that narrow a table: missing, behind, differing, everywhere.</extracomment>
        <translation>표시</translation>
    </message>
    <message numerus="yes">
        <source>%Ln images in %1 regions:</source>
        <extracomment>%Ln is a number of rows of a table, each an image in several regions.</extracomment>
        <translation>
            <numerusform>리전 %1개의 이미지 %Ln개:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 missing somewhere, %2 behind somewhere, %3 in all regions.</source>
        <extracomment>Goes on after &quot;214 images in 18 regions:&quot;.</extracomment>
        <translation>어딘가에 없음 %1개, 어딘가에서 뒤처짐 %2개, 모든 리전에 있음 %3개.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions are not read whole: what is in them is unknown.</source>
        <translation>
            <numerusform>리전 %Ln개를 끝까지 읽지 못했습니다. 그 안에 무엇이 있는지 알 수 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing %1</source>
        <extracomment>A button that narrows to images that are missing in a region; %1 is how many there are.</extracomment>
        <translation>없음 %1</translation>
    </message>
    <message>
        <source>Only images that are certainly missing in a region</source>
        <translation>어느 리전에 확실히 없는 이미지만</translation>
    </message>
    <message>
        <source>Behind %1</source>
        <extracomment>A button that narrows to images that are older in a region; %1 is how many there are.</extracomment>
        <translation>뒤처짐 %1</translation>
    </message>
    <message>
        <source>Only images that are older in a region than elsewhere</source>
        <translation>어느 리전에서 다른 곳보다 오래된 이미지만</translation>
    </message>
    <message>
        <source>Differing %1</source>
        <extracomment>A button that narrows to images that differ between regions; %1 is how many there are.</extracomment>
        <translation>다름 %1</translation>
    </message>
    <message>
        <source>Only images whose state, size, OS or deprecation differs between regions</source>
        <translation>상태, 크기, OS 또는 사용 중단 여부가 리전마다 다른 이미지만</translation>
    </message>
    <message>
        <source>In all %1</source>
        <extracomment>A button that narrows to images that are in all regions; %1 is how many there are.</extracomment>
        <translation>모두 있음 %1</translation>
    </message>
    <message>
        <source>Only images that are in all regions</source>
        <translation>모든 리전에 있는 이미지만</translation>
    </message>
    <message>
        <source>Instance type</source>
        <extracomment>In an empty field for the type of an instance, such as SA5.MEDIUM2.</extracomment>
        <translation>인스턴스 유형</translation>
    </message>
    <message>
        <source>How many images each region offers for it, as a row of the table: type SA5.MEDIUM2, for example, and press Enter</source>
        <translation>각 리전이 그 유형에 제공하는 이미지 수를 표의 한 행으로 보여 줍니다. 예를 들어 SA5.MEDIUM2를 입력하고 Enter를 누르세요</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln regions it shows what was there at %1.</source>
        <extracomment>The dim marks of a table; %1 is a time, as in &quot;10:21 yesterday&quot;.</extracomment>
        <translation>
            <numerusform>리전 %Ln개는 %1에 있던 것을 보여 줍니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Image IDs were asked for: each has a row, since nobody knows where others of its name are</source>
        <translation>이미지 ID를 조회했습니다. 같은 이름의 다른 이미지가 어디 있는지 알 수 없으므로 ID마다 행이 하나입니다</translation>
    </message>
    <message>
        <source>%1 missing somewhere, %2 behind somewhere; which are in all regions is unknown.</source>
        <extracomment>Goes on after &quot;214 images in 18 regions:&quot;.</extracomment>
        <translation>어딘가에 없는 것 %1개, 어딘가에서 뒤처진 것 %2개. 모든 리전에 있는 것은 알 수 없습니다.</translation>
    </message>
    <message>
        <source>In all ?</source>
        <extracomment>A button that narrows to images that are in all regions; how many these are is unknown.</extracomment>
        <translation>모든 곳 ?</translation>
    </message>
    <message>
        <source>Only images that are in all regions: unknown until all are read</source>
        <translation>모든 리전에 있는 이미지만: 모두 읽을 때까지 알 수 없음</translation>
    </message>
</context>
<context>
    <name>MatrixCommand</name>
    <message>
        <source>--format: %1 It takes one of %2.</source>
        <extracomment>%1 is what was wrong, %2 a list of words.</extracomment>
        <translation>--format: %1 다음 중 하나를 쓸 수 있습니다: %2.</translation>
    </message>
    <message>
        <source>--group: %1 It takes id, name, series or usual.</source>
        <translation>--group: %1 id, name, series 또는 usual을 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>--missing-in: %1 is none of the regions that are asked.</source>
        <translation>--missing-in: %1은(는) 요청하는 리전이 아닙니다.</translation>
    </message>
    <message>
        <source>tell in which regions each image is</source>
        <translation>각 이미지가 어느 리전에 있는지 알려 줍니다</translation>
    </message>
    <message>
        <source>Writes where each image is: a row for each image, a column for each region that is asked. A region that could not be read whole says nothing about what is in it: what is not found there is unknown, and never missing.

Exit status: 0 all regions were read whole; 1 nothing could be read or written; 2 bad usage or no credential; 3 some region was not read whole, or a requested image id was not found, and the file has the rest. Standard error has a line for each loss.</source>
        <translation>각 이미지가 어디에 있는지 씁니다. 이미지마다 한 행, 요청한 리전마다 한 열입니다. 끝까지 읽지 못한 리전은 그 안에 무엇이 있는지 말해 주지 않습니다. 그곳에서 찾지 못한 것은 알 수 없음이며, 없음이 아닙니다.

종료 상태: 0 모든 리전을 끝까지 읽음, 1 읽거나 쓸 수 있는 것이 없음, 2 잘못된 사용법 또는 자격 증명 없음, 3 끝까지 읽지 못한 리전이 있거나 요청한 이미지 ID를 찾지 못했고 파일에는 나머지가 있음. 표준 오류에는 손실마다 한 줄이 있습니다.</translation>
    </message>
    <message>
        <source>Only images that this text finds in some region, as in the window&apos;s find box; in:ap-seoul, -in:ap-seoul, behind:&gt;7d and differs:size are for this.</source>
        <translation>창의 찾기 상자처럼, 이 텍스트로 어느 리전에서든 찾은 이미지만. in:ap-seoul, -in:ap-seoul, behind:&gt;7d, differs:size는 여기에 쓰는 것입니다.</translation>
    </message>
    <message>
        <source>Only images that are certainly missing in one of these regions.</source>
        <translation>이 리전 중 하나에 확실히 없는 이미지만.</translation>
    </message>
    <message>
        <source>Only images that are older in some region than in another.</source>
        <translation>어느 리전에서 다른 리전보다 오래된 이미지만.</translation>
    </message>
    <message>
        <source>Write to this file, or to standard output with -.</source>
        <translation>이 파일에, 또는 -이면 표준 출력에 씁니다.</translation>
    </message>
    <message>
        <source>Format of the file: %1. By default the one that the file&apos;s name ends in, or else csv.</source>
        <extracomment>%1 is a list of words.</extracomment>
        <translation>파일 형식: %1. 기본값은 파일 이름의 확장자에 해당하는 형식이며, 없으면 csv입니다.</translation>
    </message>
    <message>
        <source>--group: where but some ids are asked for, nobody knows where others of a name are. It takes id or usual there.</source>
        <translation>--group: 일부 ID만 조회하면 같은 이름의 다른 이미지가 어디 있는지 알 수 없습니다. 이때는 id 또는 usual을 받습니다.</translation>
    </message>
    <message>
        <source>What makes images of several regions one row: id, name (and architecture), series (the family, or the name without its date, number or version), or usual: public and marketplace images by id, the others by name. Where but some ids are asked for, rows are by id.</source>
        <translation>여러 리전의 이미지를 한 행으로 묶는 기준: id, name(과 아키텍처), series(패밀리 또는 날짜·번호·버전을 뺀 이름), usual: 공용 및 마켓플레이스 이미지는 id, 나머지는 이름. 일부 ID만 조회하면 행은 id 기준입니다.</translation>
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
        <translation>JSON, 리전별 맵</translation>
    </message>
    <message>
        <source>JSON, a flat list</source>
        <translation>JSON, 단순 목록</translation>
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
        <translation>Terraform 변수</translation>
    </message>
    <message>
        <source>Packer, region:id</source>
        <translation>Packer, region:id</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a format of this file.</source>
        <translation>&quot;%1&quot;은(는) 이 파일의 형식이 아닙니다.</translation>
    </message>
</context>
<context>
    <name>MatrixHeader</name>
    <message>
        <source>Missing there:</source>
        <extracomment>Before numbers, each of which says how many images are missing in a region.</extracomment>
        <translation>없는 수:</translation>
    </message>
</context>
<context>
    <name>MatrixLegend</name>
    <message>
        <source>Marks: %1</source>
        <extracomment>Said by a screen reader: %1 is a list of words.</extracomment>
        <translation>표시: %1</translation>
    </message>
    <message>
        <source>there</source>
        <extracomment>Beside a mark: the image is in the region.</extracomment>
        <translation>있음</translation>
    </message>
    <message>
        <source>days older</source>
        <extracomment>Beside a mark with a number of days: it is so much older than elsewhere.</extracomment>
        <translation>뒤처진 일수</translation>
    </message>
    <message>
        <source>missing</source>
        <extracomment>Beside a mark: it is certainly not in the region.</extracomment>
        <translation>없음</translation>
    </message>
    <message>
        <source>unknown</source>
        <extracomment>Beside a mark: nobody knows whether it is in the region.</extracomment>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>copying, %</source>
        <extracomment>Beside a mark with a number: how much of it is copied.</extracomment>
        <translation>복사 중, %</translation>
    </message>
    <message>
        <source>deprecated</source>
        <extracomment>Beside a mark: the service advises against using it.</extracomment>
        <translation>사용 중단</translation>
    </message>
    <message>
        <source>failed</source>
        <extracomment>Beside a mark: it was not made or copied successfully.</extracomment>
        <translation>실패</translation>
    </message>
    <message>
        <source>there earlier</source>
        <extracomment>Beside a mark: the image was in the region at an earlier time.</extracomment>
        <translation>이전에 있었음</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Another row has nearly the same name: they differ in case, in spaces or in how letters are encoded.</source>
        <translation>다른 행에 거의 같은 이름이 있습니다. 대/소문자, 공백 또는 문자 인코딩 방식이 다릅니다.</translation>
    </message>
    <message numerus="yes">
        <source>In %1 of %Ln regions</source>
        <extracomment>How many regions have an image: of how many that is known.</extracomment>
        <translation>
            <numerusform>리전 %Ln개 중 %1개에 있음</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, look-alike of another name</source>
        <extracomment>Said of an image&apos;s name by a screen reader.</extracomment>
        <translation>%1, 다른 이름과 비슷함</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A cell of a table, said by a screen reader: %1 is a region, %2 what is the matter there.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Created %1</source>
        <extracomment>%1 is a date.</extracomment>
        <translation>생성 시간 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older ones are there, too.</source>
        <translation>
            <numerusform>더 오래된 것 %Ln개도 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln there</source>
        <translation>
            <numerusform>있음 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>없음 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln behind</source>
        <translation>
            <numerusform>뒤처짐 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Architecture</source>
        <extracomment>Over a column: architecture.</extracomment>
        <translation>아키텍처</translation>
    </message>
    <message>
        <source>Arch.</source>
        <translation>아키텍처</translation>
    </message>
    <message>
        <source>Newest</source>
        <extracomment>Over a column: when the newest image was made.</extracomment>
        <translation>최신</translation>
    </message>
    <message>
        <source>In regions</source>
        <extracomment>Over a column: in how many regions an image is.</extracomment>
        <translation>리전 수</translation>
    </message>
    <message>
        <source>In</source>
        <translation>있는 곳</translation>
    </message>
    <message>
        <source>Own and shared images</source>
        <translation>내 이미지와 공유 이미지</translation>
    </message>
    <message>
        <source>Public and marketplace images</source>
        <translation>공용 및 마켓플레이스 이미지</translation>
    </message>
    <message>
        <source>%1, sorted descending</source>
        <extracomment>What a screen reader says for the header of a column; %1 is its name.</extracomment>
        <translation>%1, 내림차순 정렬됨</translation>
    </message>
    <message>
        <source>%1, sorted ascending</source>
        <extracomment>What a screen reader says for the header of a column; %1 is its name.</extracomment>
        <translation>%1, 오름차순 정렬됨</translation>
    </message>
    <message>
        <source>%1, not read whole</source>
        <extracomment>What a screen reader says for the header of a column; %1 is a region.</extracomment>
        <translation>%1, 다 읽지 못함</translation>
    </message>
    <message>
        <source>Of an earlier time, and not read again so far</source>
        <extracomment>Of an image that was remembered: a row of a table.</extracomment>
        <translation>이전 시점의 내용이며 아직 다시 읽지 않음</translation>
    </message>
</context>
<context>
    <name>MatrixPage</name>
    <message numerus="yes">
        <source>%Ln images copied as %1</source>
        <translation>
            <numerusform>이미지 %Ln개 복사됨: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy &amp;As</source>
        <translation>다른 형식으로 복사(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>Only This Image</source>
        <translation>이 이미지만</translation>
    </message>
    <message>
        <source>Only Missing in %1</source>
        <extracomment>In a menu; %1 is a region.</extracomment>
        <translation>%1에 없는 것만</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <extracomment>In a menu; %1 is a region.</extracomment>
        <translation>%1에 있는 것만</translation>
    </message>
    <message>
        <source>Export Images by Regions</source>
        <translation>리전별 이미지 내보내기</translation>
    </message>
    <message>
        <source>images-by-region</source>
        <extracomment>The beginning of the name of a file.</extracomment>
        <translation>리전별-이미지</translation>
    </message>
    <message numerus="yes">
        <source>%Ln images written to %1</source>
        <translation>
            <numerusform>이미지 %Ln개를 %1에 썼습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Offer of all regions copied</source>
        <translation>모든 리전의 제공 현황을 복사했습니다</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Retry Failed Regions</source>
        <translation>실패한 리전 다시 시도(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;move This Row</source>
        <extracomment>In a menu: takes the row of an instance type away.</extracomment>
        <translation>이 행 제거(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Sort by This Column</source>
        <translation>이 열로 정렬(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Why Is It Not Here…</source>
        <translation>왜 여기에 없나요(&amp;W)…</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Images by regions</source>
        <extracomment>A table: a row for each image, a column for each region.</extracomment>
        <translation>리전별 이미지</translation>
    </message>
    <message>
        <source>Only Missing in %1</source>
        <extracomment>In a menu; %1 is a region.</extracomment>
        <translation>%1에 없는 것만</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <extracomment>In a menu; %1 is a region.</extracomment>
        <translation>%1에 있는 것만</translation>
    </message>
    <message>
        <source>Sort by This Region</source>
        <translation>이 리전으로 정렬</translation>
    </message>
</context>
<context>
    <name>MemoryFlow</name>
    <message>
        <source>Memory:</source>
        <translation>기억:</translation>
    </message>
    <message>
        <source>Everything is forgotten.</source>
        <translation>모두 지웠습니다.</translation>
    </message>
    <message>
        <source>Results are not remembered:</source>
        <translation>결과가 기억되지 않습니다:</translation>
    </message>
    <message>
        <source>Remembered under the former name:</source>
        <translation>이전 이름으로 기억되어 있습니다:</translation>
    </message>
</context>
<context>
    <name>MemoryPage</name>
    <message>
        <source>Keep what &amp;regions had</source>
        <translation>리전에 있던 내용 보관(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Forget Everything…</source>
        <translation>모두 지우기(&amp;F)…</translation>
    </message>
    <message>
        <source>Remember results</source>
        <translation>결과 기억</translation>
    </message>
    <message>
        <source>The window shows at once what was there the last time, until the service has answered, and can tell what has changed since.</source>
        <translation>서비스가 응답할 때까지 창에 지난번에 있던 내용이 바로 표시되며, 그 이후 무엇이 변경되었는지 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Days to keep &amp;all</source>
        <translation>모두 보관할 일수(&amp;A)</translation>
    </message>
    <message>
        <source>Of earlier weeks the last result is kept. The command “changes” goes by this, too.</source>
        <translation>그 이전은 매주 마지막 결과만 보관됩니다. “changes” 명령에도 적용됩니다.</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <extracomment>Where something is kept: the path of a file.</extracomment>
        <translation>파일(&amp;I)</translation>
    </message>
    <message>
        <source>It has names, descriptions and tags of images, and no credential. Only you can read it.</source>
        <translation>이미지의 이름, 설명, 태그가 들어 있고 자격 증명은 없습니다. 본인만 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is the path of a file, %2 its size, as in &quot;12.5 MiB&quot;.</extracomment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>Nothing is remembered so far.</source>
        <translation>아직 기억된 내용이 없습니다.</translation>
    </message>
    <message>
        <source>Forget Everything</source>
        <translation>모두 지우기</translation>
    </message>
    <message>
        <source>Forget all results that are remembered?</source>
        <translation>기억된 결과를 모두 지울까요?</translation>
    </message>
    <message>
        <source>What has changed since an earlier time cannot be told any more. Nothing changes in the cloud.</source>
        <translation>이전 시점 이후의 변경 사항을 더 이상 알 수 없게 됩니다. 클라우드에서는 아무것도 변경되지 않습니다.</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>지우기(&amp;F)</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A file&apos;s path and a sentence.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It is a link that leads out of its folder, and is left as it is.</source>
        <translation>폴더 밖을 가리키는 링크이므로 그대로 둡니다.</translation>
    </message>
    <message>
        <source>The file has changed meanwhile.</source>
        <translation>그 사이에 파일이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>It is a state of Terraform, which tells what there is, and is left as it is.</source>
        <translation>현재 상태를 기록한 Terraform 상태 파일이므로 그대로 둡니다.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>이 메시지 닫기</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
</context>
<context>
    <name>MetadataEndpoint</name>
    <message>
        <source>&quot;%1&quot; is not a valid address of a metadata service.</source>
        <extracomment>%1 is what somebody typed.</extracomment>
        <translation>&quot;%1&quot;은(는) 올바른 메타데이터 서비스 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>The metadata service can be asked by http at %1, at %2 or on this computer, and nowhere else.</source>
        <extracomment>%1 and %2 are a host and its address.</extracomment>
        <translation>메타데이터 서비스는 %1, %2 또는 이 컴퓨터에서만 http로 요청할 수 있습니다.</translation>
    </message>
    <message>
        <source>The address of the metadata service must be a host, optionally with a port, and without a path.</source>
        <translation>메타데이터 서비스의 주소는 경로 없이 호스트와 선택적인 포트로 이루어져야 합니다.</translation>
    </message>
</context>
<context>
    <name>MetadataGet</name>
    <message>
        <source>it is longer than %1 KiB</source>
        <translation>%1KiB보다 김</translation>
    </message>
</context>
<context>
    <name>MetadataRole</name>
    <message>
        <source>The metadata service of the CVM did not answer in time. This computer is most likely not a CVM.</source>
        <translation>CVM의 메타데이터 서비스가 제시간에 응답하지 않았습니다. 이 컴퓨터는 CVM이 아닐 가능성이 높습니다.</translation>
    </message>
    <message>
        <source>The metadata service of the CVM could not be reached. This computer is most likely not a CVM.</source>
        <translation>CVM의 메타데이터 서비스에 연결할 수 없습니다. 이 컴퓨터는 CVM이 아닐 가능성이 높습니다.</translation>
    </message>
    <message>
        <source>No role is bound to this CVM.</source>
        <translation>이 CVM에 바인딩된 역할이 없습니다.</translation>
    </message>
    <message>
        <source>The answer of the CVM&apos;s metadata service could not be read: %1.</source>
        <extracomment>%1 is what is wrong with the answer, such as &quot;Token is missing&quot;.</extracomment>
        <translation>CVM 메타데이터 서비스의 응답을 읽을 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <extracomment>Part of a sentence: &quot;The answer could not be read: …&quot;</extracomment>
        <translation>HTTP 상태 %1</translation>
    </message>
    <message>
        <source>it is no name of a role</source>
        <extracomment>Part of a sentence, as are the next two: &quot;The answer could not be read: …&quot;</extracomment>
        <translation>역할 이름이 아님</translation>
    </message>
    <message>
        <source>it is no JSON object</source>
        <translation>JSON 객체가 아님</translation>
    </message>
    <message>
        <source>its Code is &quot;%1&quot;</source>
        <translation>Code가 &quot;%1&quot;임</translation>
    </message>
</context>
<context>
    <name>MomentText</name>
    <message>
        <source>%1 yesterday</source>
        <extracomment>When something was; %1 is a time, such as &quot;10:21&quot;.</extracomment>
        <translation>어제 %1</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>How long ago something was, in the least room: less than a minute.</extracomment>
        <translation>방금</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>How long ago something was, in the least room: minutes.</extracomment>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>How long ago something was, in the least room: hours.</extracomment>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>How long ago something was, in the least room: days.</extracomment>
        <translation>%1일</translation>
    </message>
</context>
<context>
    <name>MoreFields</name>
    <message>
        <source>Made by the program</source>
        <translation>프로그램이 정함</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Service &amp;language</source>
        <translation>서비스 언어(&amp;L)</translation>
    </message>
    <message>
        <source>Regions &amp;checked</source>
        <translation>선택할 리전(&amp;C)</translation>
    </message>
    <message>
        <source>When the program starts with this profile: IDs, or parts such as eu-*.</source>
        <translation>이 프로필로 프로그램을 시작할 때: ID 또는 eu-*와 같은 일부.</translation>
    </message>
    <message>
        <source>Expected acco&amp;unt</source>
        <translation>예상 계정(&amp;U)</translation>
    </message>
    <message>
        <source>If the key is of another account, nothing is shown.</source>
        <translation>키가 다른 계정의 것이면 아무것도 표시하지 않습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln시간</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln분</numerusform>
        </translation>
    </message>
    <message>
        <source>R&amp;ole to assume</source>
        <translation>맡을 역할(&amp;O)</translation>
    </message>
    <message>
        <source>Its ARN. All requests are then made as this role.</source>
        <translation>역할의 ARN. 이후 모든 요청을 이 역할로 보냅니다.</translation>
    </message>
    <message>
        <source>&amp;Session name</source>
        <translation>세션 이름(&amp;S)</translation>
    </message>
    <message>
        <source>E&amp;xternal ID</source>
        <translation>외부 ID(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>유효 시간(&amp;D)</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>Site or &amp;endpoint</source>
        <translation>사이트 또는 엔드포인트(&amp;E)</translation>
    </message>
</context>
<context>
    <name>MuteDialog</name>
    <message>
        <source>Mute Changes</source>
        <translation>변경 사항 무시</translation>
    </message>
    <message>
        <source>Fields whose changes do not matter</source>
        <translation>변경을 무시할 필드</translation>
    </message>
    <message>
        <source>such as %1</source>
        <extracomment>In an empty field; %1 are examples of what may be typed.</extracomment>
        <translation>예: %1</translation>
    </message>
    <message>
        <source>Names of images that do not matter</source>
        <translation>무시할 이미지 이름</translation>
    </message>
    <message>
        <source>Separated by commas. Fields have the names of the API; in names * and ? stand for any characters, and for one. SyncPercent is muted always.</source>
        <translation>쉼표로 구분합니다. 필드는 API의 이름으로 적습니다. 이름에서 *는 임의의 문자열, ?는 한 문자를 뜻합니다. SyncPercent는 항상 무시합니다.</translation>
    </message>
    <message>
        <source>&amp;Fields</source>
        <translation>필드(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>Not known as fields of images: %1</source>
        <extracomment>%1 is a list of names, such as &quot;Tag&quot;.</extracomment>
        <translation>알려진 이미지 필드가 아님: %1</translation>
    </message>
</context>
<context>
    <name>NarrowingFlow</name>
    <message>
        <source>None</source>
        <extracomment>A value of a facet that was chosen, such as &quot;Architecture: None&quot;.</extracomment>
        <translation>없음</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A facet and a value of it that was chosen, such as &quot;Platform: Ubuntu&quot;.
----------
A facet and the values chosen of it, as in &quot;Platform: Debian, Ubuntu&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remove %1: %2</source>
        <extracomment>Takes away a value of a facet, as in &quot;Remove Platform: Ubuntu&quot;.</extracomment>
        <translation>%1: %2 제거</translation>
    </message>
</context>
<context>
    <name>OidcRole</name>
    <message>
        <source>The token in %1 could not be read: %2</source>
        <extracomment>%1 is a file&apos;s path, %2 the system&apos;s reason or a sentence.</extracomment>
        <translation>%1의 토큰을 읽을 수 없습니다: %2</translation>
    </message>
    <message>
        <source>The role of the pod is not set completely. These variables are missing: %1.</source>
        <extracomment>%1 is a list of variables of the environment.</extracomment>
        <translation>Pod의 역할이 완전히 설정되지 않았습니다. 빠진 변수: %1.</translation>
    </message>
    <message>
        <source>The value of %1 cannot be used.</source>
        <extracomment>%1 is a variable of the environment.</extracomment>
        <translation>%1의 값을 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>It is not a regular file.</source>
        <translation>일반 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>It is too large to be a token.</source>
        <translation>토큰으로는 너무 큽니다.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>파일이 비어 있습니다.</translation>
    </message>
</context>
<context>
    <name>PaneRing</name>
    <message>
        <source>&amp;Next Pane</source>
        <extracomment>Moves the keyboard to the next part of the window.</extracomment>
        <translation>다음 영역(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Pane</source>
        <translation>이전 영역(&amp;P)</translation>
    </message>
</context>
<context>
    <name>PaneSplitter</name>
    <message>
        <source>Divider between %1 and %2</source>
        <extracomment>What a screen reader calls the line between two panes; %1 and %2 are their names.</extracomment>
        <translation>구분선: %1, %2</translation>
    </message>
</context>
<context>
    <name>PastedSecret</name>
    <message>
        <source>The id has a blank in its middle.</source>
        <translation>ID 중간에 공백이 있습니다.</translation>
    </message>
    <message>
        <source>The key has a blank in its middle.</source>
        <translation>키 중간에 공백이 있습니다.</translation>
    </message>
    <message>
        <source>The token has a blank in its middle.</source>
        <translation>토큰 중간에 공백이 있습니다.</translation>
    </message>
    <message>
        <source>The id contains a character that cannot be sent.</source>
        <translation>ID에 보낼 수 없는 문자가 있습니다.</translation>
    </message>
    <message>
        <source>The key contains a character that cannot be sent.</source>
        <translation>키에 보낼 수 없는 문자가 있습니다.</translation>
    </message>
    <message>
        <source>The token contains a character that cannot be sent.</source>
        <translation>토큰에 보낼 수 없는 문자가 있습니다.</translation>
    </message>
</context>
<context>
    <name>PinnedBar</name>
    <message numerus="yes">
        <source>%Ln ids</source>
        <translation>
            <numerusform>ID %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 is a number of ids, such as &quot;41 ids&quot;; %2 the name of a file or a folder.</extracomment>
        <translation>%2의 %1</translation>
    </message>
    <message>
        <source>wrong</source>
        <extracomment>Behind a number of ids, as the following ones: these are gone, elsewhere, unusable or twice, or were to be ignored until a day that is over.</extracomment>
        <translation>잘못됨</translation>
    </message>
    <message>
        <source>deprecated</source>
        <extracomment>Behind a number of ids.</extracomment>
        <translation>사용 중단</translation>
    </message>
    <message>
        <source>stale</source>
        <extracomment>Behind a number of ids: older than is wanted.</extracomment>
        <translation>오래됨</translation>
    </message>
    <message>
        <source>renamed</source>
        <extracomment>Behind a number of ids: the comment beside them has another name.</extracomment>
        <translation>이름 다름</translation>
    </message>
    <message>
        <source>unknown</source>
        <extracomment>Behind a number of ids.</extracomment>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>newer</source>
        <extracomment>Behind a number of ids: there are newer builds of their images.</extracomment>
        <translation>새 빌드 있음</translation>
    </message>
    <message>
        <source>fine</source>
        <extracomment>Behind a number of ids: nothing is to be said of them.</extracomment>
        <translation>정상</translation>
    </message>
    <message>
        <source>ignored</source>
        <extracomment>Behind a number of ids: somebody wrote that they are to be ignored.</extracomment>
        <translation>무시됨</translation>
    </message>
</context>
<context>
    <name>PinnedDetails</name>
    <message>
        <source>Details of the pinned id</source>
        <translation>고정된 ID의 세부 정보</translation>
    </message>
    <message>
        <source>What is known of the selected id</source>
        <translation>선택한 ID에 대해 알려진 것</translation>
    </message>
    <message>
        <source>Region meant</source>
        <translation>뜻하는 리전</translation>
    </message>
    <message>
        <source>There</source>
        <extracomment>The regions in which an image is.</extracomment>
        <translation>있는 곳</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>후속</translation>
    </message>
    <message>
        <source>Price</source>
        <extracomment>What it costs to write another id into a file.</extracomment>
        <translation>대가</translation>
    </message>
    <message>
        <source>&amp;Open File</source>
        <translation>파일 열기(&amp;O)</translation>
    </message>
    <message>
        <source>Show &amp;Image</source>
        <translation>이미지 보기(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Copy Successor</source>
        <translation>후속 복사(&amp;C)</translation>
    </message>
    <message>
        <source>W&amp;rite %1…</source>
        <extracomment>%1 is an image id, which is to be written into a file.</extracomment>
        <translation>%1 쓰기(&amp;R)…</translation>
    </message>
    <message>
        <source>Write the successor into the file</source>
        <translation>후속을 파일에 쓰기</translation>
    </message>
    <message>
        <source>Only a successor that is the only one, and missing nowhere, can be written</source>
        <translation>하나뿐이고 빠진 곳이 없는 후속만 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>Select an id to see where it stands, and what to pin instead.</source>
        <translation>ID를 선택하면 그 위치와 대신 고정할 것을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>No platform</source>
        <translation>플랫폼 없음</translation>
    </message>
    <message>
        <source>pinned for no region in particular</source>
        <extracomment>Behind the id of an image.</extracomment>
        <translation>특정 리전에 고정되지 않음</translation>
    </message>
    <message>
        <source>pinned for %1</source>
        <translation>%1에 고정됨</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>nowhere that was read</source>
        <translation>읽은 곳에는 없음</translation>
    </message>
    <message>
        <source>missing in %1</source>
        <translation>%1에 없음</translation>
    </message>
    <message>
        <source>not known in %1</source>
        <translation>%1에서는 알 수 없음</translation>
    </message>
    <message>
        <source>Terraform destroys and creates anew what uses the id.</source>
        <translation>Terraform은 이 ID를 쓰는 것을 삭제하고 새로 만듭니다.</translation>
    </message>
</context>
<context>
    <name>PinnedDialog</name>
    <message>
        <source>Check &amp;Again</source>
        <translation>다시 확인(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>중지(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>Pinned IDs</source>
        <translation>고정된 ID</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>확인 진행률</translation>
    </message>
    <message>
        <source>Check &amp;Files…</source>
        <translation>파일 확인(&amp;F)…</translation>
    </message>
    <message>
        <source>Check Fol&amp;der…</source>
        <translation>폴더 확인(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Watched Lists</source>
        <translation>지켜보는 목록(&amp;W)</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>목록에서 찾기</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>닫기(&amp;L)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Reading files…</source>
        <translation>파일을 읽는 중…</translation>
    </message>
    <message numerus="yes">
        <source>Asking for %n ids…</source>
        <translation>
            <numerusform>ID %n개를 요청하는 중…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing opens the file.</source>
        <translation>파일을 여는 프로그램이 없습니다.</translation>
    </message>
    <message>
        <source>Image ID copied</source>
        <translation>이미지 ID 복사됨</translation>
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
        <translation>텍스트 (*.txt)</translation>
    </message>
    <message>
        <source>Export the Check</source>
        <translation>확인 결과 내보내기</translation>
    </message>
    <message>
        <source>What the check has found</source>
        <translation>확인 결과</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>확인을 중지했습니다.</translation>
    </message>
    <message>
        <source>Exit status %1 in a pipeline</source>
        <extracomment>%1 is a number: what the command ends with for the same files.</extracomment>
        <translation>파이프라인에서는 종료 상태 %1</translation>
    </message>
    <message>
        <source>Choose files or a folder, or drop them here, or paste a text. Each image id in them is looked up in all regions.</source>
        <translation>파일이나 폴더를 선택하거나 여기에 놓거나 텍스트를 붙여 넣으세요. 그 안의 이미지 ID를 모두 모든 리전에서 찾아봅니다.</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>&amp;Open File</source>
        <translation>파일 열기(&amp;O)</translation>
    </message>
    <message>
        <source>Show &amp;Image</source>
        <translation>이미지 보기(&amp;I)</translation>
    </message>
    <message>
        <source>Copy Image I&amp;D</source>
        <translation>이미지 ID 복사(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Copy Successor</source>
        <translation>후속 복사(&amp;C)</translation>
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
        <translation>검사 결과를 %1에 썼습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n maps lack regions that have their images.</source>
        <extracomment>Maps of regions to images, in files.</extracomment>
        <translation>
            <numerusform>리전 맵 %n개에 그 이미지가 있는 리전이 빠져 있습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinnedFlow</name>
    <message>
        <source>Check &amp;Pinned IDs…</source>
        <translation>고정된 ID 확인(&amp;P)…</translation>
    </message>
    <message>
        <source>Look up the image ids that files have pinned</source>
        <translation>파일에 고정된 이미지 ID 찾아보기</translation>
    </message>
</context>
<context>
    <name>PinnedInput</name>
    <message>
        <source>Check What Is Copied</source>
        <translation>복사한 것 확인</translation>
    </message>
    <message>
        <source>Check Files</source>
        <translation>파일 확인</translation>
    </message>
    <message>
        <source>Check Folder</source>
        <translation>폴더 확인</translation>
    </message>
</context>
<context>
    <name>PinnedModel</name>
    <message>
        <source>Ignored (%1)</source>
        <translation>무시됨(%1)</translation>
    </message>
    <message>
        <source>any</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>Image ID</source>
        <translation>이미지 ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Region Meant</source>
        <translation>뜻하는 리전</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>후속</translation>
    </message>
    <message>
        <source>What to Know</source>
        <translation>알아 둘 것</translation>
    </message>
    <message>
        <source>Not there</source>
        <extracomment>Of an image that is not in the region that a file means; whether it is in another is not known.</extracomment>
        <translation>거기 없음</translation>
    </message>
</context>
<context>
    <name>PinnedTable</name>
    <message>
        <source>Pinned image ids</source>
        <translation>고정된 이미지 ID</translation>
    </message>
    <message>
        <source>%1, sorted descending</source>
        <extracomment>What a screen reader says for the header of a column; %1 is its name.</extracomment>
        <translation>%1, 내림차순 정렬됨</translation>
    </message>
    <message>
        <source>%1, sorted ascending</source>
        <extracomment>What a screen reader says for the header of a column; %1 is its name.</extracomment>
        <translation>%1, 오름차순 정렬됨</translation>
    </message>
</context>
<context>
    <name>PlaceLimits</name>
    <message>
        <source>The service reports more images than the %1 that are read from a region; the rest are unknown.</source>
        <translation>서비스가 한 리전에서 읽는 한도인 %1개보다 많은 이미지를 알립니다. 나머지는 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The service reports more pages than the %1 that are read from a region; the rest are unknown.</source>
        <translation>서비스가 한 리전에서 읽는 한도인 %1개보다 많은 페이지를 알립니다. 나머지는 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The answers are longer than the %1 that are read from a region; the rest are unknown.</source>
        <extracomment>%1 is a size, such as &quot;64 MiB&quot;.</extracomment>
        <translation>응답이 한 리전에서 읽는 한도인 %1보다 깁니다. 나머지는 알 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 pages in a row brought nothing new; what comes after them is unknown.</source>
        <translation>연속된 %1개 페이지에 새로운 것이 없었습니다. 그 뒤는 알 수 없습니다.</translation>
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
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>Correct it and start again, or try the demo cloud.</source>
        <translation>고친 후 다시 시작하거나 데모 클라우드를 사용해 보세요.</translation>
    </message>
    <message>
        <source>No credential</source>
        <translation>자격 증명 없음</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>연결되지 않음</translation>
    </message>
    <message>
        <source>Open the demo cloud</source>
        <translation>데모 클라우드 열기</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What was asked and the values of which one must match, as in &quot;platform: Debian, Ubuntu&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>image ID</source>
        <translation>이미지 ID</translation>
    </message>
    <message>
        <source>instance type</source>
        <translation>인스턴스 유형</translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln regions has an image.</source>
        <translation>
            <numerusform>리전 %Ln개 중 어느 곳에도 이미지가 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>Conditions of a search: %1 is all but the last one, with commas.</extracomment>
        <translation>%1 및 %2</translation>
    </message>
    <message numerus="yes">
        <source>No image matches %1 in %Ln regions.</source>
        <extracomment>%1 is conditions, as in &quot;image-type: PRIVATE_IMAGE and platform: Ubuntu&quot;.</extracomment>
        <translation>
            <numerusform>리전 %Ln개에 %1과(와) 일치하는 이미지가 없습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions failed and may contain some.</source>
        <translation>
            <numerusform>리전 %Ln개가 실패했으며, 그곳에 있을 수 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” leaves nothing; without it there are %Ln rows.</source>
        <extracomment>A condition, as in the find box, that leaves no row, and how many rows the others leave.</extracomment>
        <translation>
            <numerusform>“%1” 조건에 맞는 행이 없습니다. 이 조건이 없으면 행이 %Ln개입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>More pages are not loaded yet.</source>
        <translation>아직 불러오지 않은 페이지가 있습니다.</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <extracomment>Button that takes this condition away; %1 is as in the find box.</extracomment>
        <translation>“%1” 제거</translation>
    </message>
    <message>
        <source>Nothing found in the loaded rows</source>
        <translation>불러온 행에서 찾지 못함</translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded images are hidden.</source>
        <translation>
            <numerusform>불러온 이미지 %Ln개가 숨겨져 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>More pages are being searched.</source>
        <translation>더 많은 페이지를 검색하는 중입니다.</translation>
    </message>
    <message>
        <source>Clear find and facets</source>
        <translation>찾기와 패싯 지우기</translation>
    </message>
    <message>
        <source>No search yet</source>
        <translation>아직 검색하지 않음</translation>
    </message>
    <message>
        <source>Choose regions and filters on the left, then search.</source>
        <translation>왼쪽에서 리전과 필터를 선택한 후 검색하세요.</translation>
    </message>
    <message>
        <source>Search now</source>
        <translation>지금 검색</translation>
    </message>
    <message numerus="yes">
        <source>Searching %Ln regions…</source>
        <translation>
            <numerusform>리전 %Ln개를 검색하는 중…</numerusform>
        </translation>
    </message>
    <message>
        <source>Images appear as the regions answer.</source>
        <translation>리전이 응답하는 대로 이미지가 나타납니다.</translation>
    </message>
    <message>
        <source>Nothing could be read</source>
        <translation>아무것도 읽지 못함</translation>
    </message>
    <message>
        <source>Every region failed; the message above says why.</source>
        <translation>모든 리전이 실패했습니다. 이유는 위의 메시지에 있습니다.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>No image in the regions that could be read</source>
        <translation>읽을 수 있었던 리전에 이미지 없음</translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>Heading where there are no rows: the user has stopped loading.</extracomment>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>Loading was stopped before any image came.</source>
        <translation>이미지가 오기 전에 불러오기가 중지되었습니다.</translation>
    </message>
    <message>
        <source>No image matches here</source>
        <translation>여기에는 일치하는 이미지 없음</translation>
    </message>
    <message>
        <source>Search there</source>
        <translation>거기서 검색</translation>
    </message>
    <message>
        <source>No image matches</source>
        <translation>일치하는 이미지 없음</translation>
    </message>
    <message>
        <source>Change the filters</source>
        <translation>필터 변경</translation>
    </message>
    <message>
        <source>There are some in %1.</source>
        <translation>다음 위치에 있습니다: %1.</translation>
    </message>
    <message>
        <source>No image could be read</source>
        <translation>읽을 수 있는 이미지 없음</translation>
    </message>
    <message>
        <source>There are regions of which not all could be read that they told of. The filter panel says which.</source>
        <translation>알린 것을 모두 읽지 못한 리전이 있습니다. 어느 리전인지는 필터 패널에 있습니다.</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>다시 검색</translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln accounts could be opened; the message above says why.</source>
        <translation>
            <numerusform>계정 %Ln개를 모두 열 수 없습니다. 이유는 위의 메시지에 있습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>Kind of credential</source>
        <translation>자격 증명의 종류</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API 키(&amp;K)</translation>
    </message>
    <message>
        <source>Program that &amp;prints a credential</source>
        <translation>자격 증명을 출력하는 프로그램(&amp;P)</translation>
    </message>
    <message>
        <source>New Account</source>
        <translation>새 계정</translation>
    </message>
    <message>
        <source>Edit Account</source>
        <translation>계정 편집</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Beside the choice of what a credential is.</extracomment>
        <translation>종류</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>더 보기(&amp;M)</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>필드 더 보기</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>Button: adds the new account.</extracomment>
        <translation>추가</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>&amp;Based on another account, with a role on top</source>
        <translation>다른 계정 기반, 그 위에 역할(&amp;B)</translation>
    </message>
</context>
<context>
    <name>ProfileDraft</name>
    <message>
        <source>There is a blank in it. Was all of it copied?</source>
        <translation>공백이 있습니다. 전부 복사했나요?</translation>
    </message>
    <message>
        <source>It has a character that no key has.</source>
        <translation>키에는 없는 문자가 있습니다.</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>이름이 필요합니다.</translation>
    </message>
    <message>
        <source>There is a profile of this name.</source>
        <translation>이 이름의 프로필이 이미 있습니다.</translation>
    </message>
    <message>
        <source>It needs a secret ID.</source>
        <translation>SecretId가 필요합니다.</translation>
    </message>
    <message>
        <source>A token is of one key: it needs that one, too.</source>
        <translation>토큰은 키와 짝을 이루므로 그 키도 필요합니다.</translation>
    </message>
    <message>
        <source>It needs the key of this ID.</source>
        <translation>이 ID의 키가 필요합니다.</translation>
    </message>
    <message>
        <source>It needs a program.</source>
        <translation>프로그램이 필요합니다.</translation>
    </message>
    <message>
        <source>A path has to be whole, from the root on.</source>
        <translation>경로는 루트부터 전체를 써야 합니다.</translation>
    </message>
    <message>
        <source>A role looks like qcs::cam::uin/100012345678:roleName/auditor.</source>
        <translation>역할은 qcs::cam::uin/100012345678:roleName/auditor와 같은 형식입니다.</translation>
    </message>
    <message>
        <source>It has 2 to 128 letters, digits and characters of +=,.@_-</source>
        <translation>2~128자여야 하며 문자, 숫자, +=,.@_-만 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>It has 2 to 128 letters, digits and characters of +=,.@:/_-</source>
        <translation>2~128자여야 하며 문자, 숫자, +=,.@:/_-만 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>An account is a number.</source>
        <translation>계정은 숫자로 입력합니다.</translation>
    </message>
    <message>
        <source>It needs an account to be based on.</source>
        <translation>기반이 될 계정이 필요합니다.</translation>
    </message>
    <message>
        <source>That account is not there, or based on another itself.</source>
        <translation>그 계정이 없거나, 그 계정이 다른 계정을 기반으로 합니다.</translation>
    </message>
</context>
<context>
    <name>ProfileEditing</name>
    <message>
        <source>The key is kept until the program ends: %1</source>
        <extracomment>%1 is a sentence on what is wrong with the keyring.</extracomment>
        <translation>키는 프로그램이 끝날 때까지 보관됩니다: %1</translation>
    </message>
</context>
<context>
    <name>ProfileList</name>
    <message>
        <source>No credential was found. Looked at: the variables TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, or TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY; the file %1; the folder %2; the profiles made in this program (%3); the variables TKE_REGION, TKE_PROVIDER_ID, TKE_ROLE_ARN and TKE_WEB_IDENTITY_TOKEN_FILE; the role of this machine.</source>
        <extracomment>%1 to %3 are names of files and folders. Names in capitals are variables.</extracomment>
        <translation>자격 증명을 찾지 못했습니다. 찾아본 곳: 변수 TENCENTCLOUD_SECRET_ID와 TENCENTCLOUD_SECRET_KEY 또는 TENCENTCLOUD_SECRETID와 TENCENTCLOUD_SECRETKEY, 파일 %1, 폴더 %2, 이 프로그램에서 만든 프로필(%3), 변수 TKE_REGION, TKE_PROVIDER_ID, TKE_ROLE_ARN, TKE_WEB_IDENTITY_TOKEN_FILE, 이 머신의 역할.</translation>
    </message>
    <message>
        <source>There is no profile %1. There are: %2.</source>
        <extracomment>%1 is the name of a way to sign in, such as &quot;sdk:default&quot;, or a list of such names, %2 another list of them.</extracomment>
        <translation>프로필 %1이(가) 없습니다. 있는 것: %2.</translation>
    </message>
    <message>
        <source>TCCLI_PROFILE names the profile &quot;%1&quot;, which tccli does not have.</source>
        <extracomment>%1 is the name of a profile. TCCLI_PROFILE is a variable.</extracomment>
        <translation>TCCLI_PROFILE이 가리키는 프로필 &quot;%1&quot;이(가) tccli에 없습니다.</translation>
    </message>
</context>
<context>
    <name>ProfileProvider</name>
    <message>
        <source>The tccli profile &quot;%1&quot; now signs in another way. Choose it again.</source>
        <extracomment>%1 is the name of a profile of the program tccli.</extracomment>
        <translation>tccli 프로필 &quot;%1&quot;의 로그인 방식이 바뀌었습니다. 다시 선택하세요.</translation>
    </message>
</context>
<context>
    <name>ProfiledImageSource</name>
    <message>
        <source>There is no profile &quot;%1&quot;.</source>
        <translation>프로필 &quot;%1&quot;이(가) 없습니다.</translation>
    </message>
</context>
<context>
    <name>ProfilesCommand</name>
    <message>
        <source>Lists the accounts that this computer can sign in to, a line each: name, source, masked secret id, account, region, state and endpoint, separated by tabs, with a dash for each one that is missing.

Exit status: 0 listed, or all tests passed; 1 a test failed; 2 bad usage.</source>
        <translation>이 컴퓨터에서 로그인할 수 있는 계정을 한 줄에 하나씩 나열합니다. 이름, 출처, 가려진 SecretId, 계정, 리전, 상태, 엔드포인트를 탭으로 구분하며, 없는 것은 줄표로 표시합니다.

종료 상태: 0 나열했거나 모든 테스트 통과, 1 테스트 실패, 2 잘못된 사용법.</translation>
    </message>
    <message>
        <source>Ask the service who these profiles belong to.</source>
        <translation>이 프로필들이 누구의 것인지 서비스에 확인합니다.</translation>
    </message>
    <message>
        <source>Format of the list: text or json.</source>
        <translation>목록의 형식: text 또는 json.</translation>
    </message>
    <message>
        <source>--format: &quot;%1&quot; is not a format of the list. It takes text or json.</source>
        <translation>--format: &quot;%1&quot;은(는) 목록의 형식이 아닙니다. 사용할 수 있는 값: text 또는 json.</translation>
    </message>
    <message>
        <source>list the accounts that this computer can sign in to</source>
        <translation>이 컴퓨터에서 로그인할 수 있는 계정을 나열합니다</translation>
    </message>
</context>
<context>
    <name>Proxies</name>
    <message>
        <source>%1 does not name a proxy. Set it to host:port.</source>
        <extracomment>%1 is a variable of the environment or an option, such as https_proxy or --proxy.</extracomment>
        <translation>%1이(가) 프록시를 가리키지 않습니다. host:port로 설정하세요.</translation>
    </message>
    <message>
        <source>%1 names an unknown kind of proxy. It may begin with http:// or socks5://, the protocol of the proxy itself.</source>
        <extracomment>%1 is a variable of the environment or an option, such as https_proxy or --proxy.</extracomment>
        <translation>%1의 프록시 종류를 알 수 없습니다. 프록시 자체의 프로토콜인 http:// 또는 socks5://로 시작할 수 있습니다.</translation>
    </message>
    <message>
        <source>The user or the password in %1 contains a character that cannot be sent, such as a line break.</source>
        <extracomment>%1 is a variable of the environment or an option, such as https_proxy or --proxy.</extracomment>
        <translation>%1의 사용자나 암호에 줄 바꿈과 같이 보낼 수 없는 문자가 있습니다.</translation>
    </message>
</context>
<context>
    <name>ProxyChoice</name>
    <message>
        <source>%1 takes automatic, system, none or HOST:PORT.</source>
        <extracomment>%1 is what the text comes from, such as --proxy.</extracomment>
        <translation>%1에는 automatic, system, none 또는 HOST:PORT를 쓸 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>ProxyFields</name>
    <message>
        <source>Show the password</source>
        <translation>암호 표시</translation>
    </message>
    <message>
        <source>Fo&amp;rget</source>
        <translation>삭제(&amp;R)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정에 따름</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
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
        <translation>암호 삭제</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>프록시(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>호스트(&amp;H)</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>포트(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>사용자(&amp;U)</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>암호(&amp;W)</translation>
    </message>
    <message>
        <source>It needs a host. Until then the last setting holds.</source>
        <translation>호스트가 필요합니다. 그때까지는 이전 설정이 유지됩니다.</translation>
    </message>
    <message>
        <source>It needs a port. Until then the last setting holds.</source>
        <translation>포트가 필요합니다. 그때까지는 이전 설정이 유지됩니다.</translation>
    </message>
    <message>
        <source>As it is</source>
        <extracomment>In an empty field: the password that is kept already is not changed.</extracomment>
        <translation>변경 안 함</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keyring.</source>
        <translation>시스템 키링에 보관됩니다.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring cannot be reached, so it is forgotten when the program ends.</source>
        <translation>시스템 키링에 연결할 수 없으므로 프로그램이 끝나면 지워집니다.</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <extracomment>In a dialog for files: the type of an entry of the list.</extracomment>
        <translation>폴더</translation>
    </message>
    <message>
        <source>%1 File</source>
        <extracomment>In a dialog for files: the type of a file, of which %1 is the ending, such as &quot;csv&quot;.</extracomment>
        <translation>%1 파일</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>드라이브</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>알 수 없음</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>There is no display to open a window on. With --export FILE none is needed.</source>
        <translation>창을 열 디스플레이가 없습니다. --export FILE을 쓰면 필요 없습니다.</translation>
    </message>
    <message>
        <source>The argument &quot;%1&quot; is not valid UTF-8.</source>
        <translation>인수 &quot;%1&quot;이(가) 올바른 UTF-8이 아닙니다.</translation>
    </message>
</context>
<context>
    <name>QueryRules</name>
    <message>
        <source>The tag has no key: write KEY=VALUE.</source>
        <translation>태그에 키가 없습니다. KEY=VALUE 형식으로 쓰세요.</translation>
    </message>
    <message>
        <source>DescribeImages has no filter &quot;%1&quot;.</source>
        <translation>DescribeImages에는 필터 &quot;%1&quot;이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The filter &quot;%1&quot; has no value.</source>
        <translation>필터 &quot;%1&quot;에 값이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>The filter &quot;%1&quot; has %n values; at most %2 are allowed.</source>
        <translation>
            <numerusform>필터 &quot;%1&quot;에 값이 %n개 있습니다. 최대 %2개까지 허용됩니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter &quot;%1&quot; has an empty value.</source>
        <translation>필터 &quot;%1&quot;에 빈 값이 있습니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an image id.</source>
        <translation>&quot;%1&quot;은(는) 이미지 ID가 아닙니다.</translation>
    </message>
    <message>
        <source>Image ids and filters cannot be used together.</source>
        <translation>이미지 ID와 필터는 함께 쓸 수 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n filters are set; at most %1 are allowed.</source>
        <translation>
            <numerusform>필터가 %n개 설정되어 있습니다. 최대 %1개까지 허용됩니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an image id, which is &quot;img-&quot; and 8 letters or digits.</source>
        <translation>&quot;%1&quot;은(는) 이미지 ID가 아닙니다. 이미지 ID는 &quot;img-&quot; 뒤에 문자 또는 숫자 8자입니다.</translation>
    </message>
    <message>
        <source>No region is chosen.</source>
        <translation>선택한 리전이 없습니다.</translation>
    </message>
    <message>
        <source>The offset is negative.</source>
        <translation>오프셋이 음수입니다.</translation>
    </message>
    <message>
        <source>The limit is %1; it must be 1 to %2.</source>
        <translation>한도가 %1입니다. 1~%2이어야 합니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n image ids are in one request; at most %1 are allowed.</source>
        <translation>
            <numerusform>한 요청에 이미지 ID가 %n개 있습니다. 최대 %1개까지 허용됩니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Region</name>
    <message>
        <source>Guangzhou</source>
        <translation>광저우</translation>
    </message>
    <message>
        <source>Shanghai</source>
        <translation>상하이</translation>
    </message>
    <message>
        <source>Nanjing</source>
        <translation>난징</translation>
    </message>
    <message>
        <source>Beijing</source>
        <translation>베이징</translation>
    </message>
    <message>
        <source>Chengdu</source>
        <translation>청두</translation>
    </message>
    <message>
        <source>Chongqing</source>
        <translation>충칭</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>중국홍콩</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>싱가포르</translation>
    </message>
    <message>
        <source>Jakarta</source>
        <translation>자카르타</translation>
    </message>
    <message>
        <source>Bangkok</source>
        <translation>방콕</translation>
    </message>
    <message>
        <source>Seoul</source>
        <translation>서울</translation>
    </message>
    <message>
        <source>Tokyo</source>
        <translation>도쿄</translation>
    </message>
    <message>
        <source>Frankfurt</source>
        <translation>프랑크푸르트</translation>
    </message>
    <message>
        <source>Virginia</source>
        <translation>버지니아</translation>
    </message>
    <message>
        <source>Silicon Valley</source>
        <translation>실리콘밸리</translation>
    </message>
    <message>
        <source>São Paulo</source>
        <translation>상파울루</translation>
    </message>
    <message>
        <source>Shanghai Finance</source>
        <translation>상하이 금융</translation>
    </message>
    <message>
        <source>Shenzhen Finance</source>
        <translation>선전 금융</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A region&apos;s name and its id, as in &quot;Seoul (ap-seoul)&quot;.</extracomment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>Mainland China</source>
        <translation>중국 본토</translation>
    </message>
    <message>
        <source>Asia Pacific</source>
        <translation>아시아 태평양</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>유럽</translation>
    </message>
    <message>
        <source>Americas</source>
        <translation>미주</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>금융</translation>
    </message>
    <message>
        <source>There is no region &quot;%1&quot;.</source>
        <translation>리전 &quot;%1&quot;이(가) 없습니다.</translation>
    </message>
    <message>
        <source>No region is given.</source>
        <translation>지정한 리전이 없습니다.</translation>
    </message>
</context>
<context>
    <name>RegionMenu</name>
    <message numerus="yes">
        <source>&amp;Copy %Ln Region IDs</source>
        <extracomment>Action for one region or for those of a group.</extracomment>
        <translation>
            <numerusform>리전 ID %Ln개 복사(&amp;C)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add Region…</source>
        <translation>리전 추가(&amp;A)…</translation>
    </message>
    <message>
        <source>Re&amp;move %1</source>
        <extracomment>%1 is a region.</extracomment>
        <translation>%1 제거(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Only %1</source>
        <extracomment>Checks a region, or those of a group, and no other.</extracomment>
        <translation>%1만(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Uncheck %1</source>
        <extracomment>%1 is a group of regions, as in &quot;Asia Pacific&quot;.</extracomment>
        <translation>%1 선택 해제(&amp;U)</translation>
    </message>
    <message>
        <source>C&amp;heck %1</source>
        <translation>%1 선택(&amp;H)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln region IDs copied</source>
        <extracomment>Says that the ids of so many regions are in the clipboard now.</extracomment>
        <translation>
            <numerusform>리전 ID %Ln개 복사됨</numerusform>
        </translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation>다시 시도(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Load All of It</source>
        <translation>모두 불러오기(&amp;L)</translation>
    </message>
</context>
<context>
    <name>RegionTestTable</name>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>Name found</source>
        <translation>이름 확인됨</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>연결됨</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>인증서</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>시계</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>호스트</translation>
    </message>
</context>
<context>
    <name>RegionTree</name>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>Heading over regions that the program does not know.</extracomment>
        <translation>기타</translation>
    </message>
    <message numerus="yes">
        <source>%Ln images changed since the earlier time.</source>
        <translation>
            <numerusform>이전 시점 이후 이미지 %Ln개가 바뀌었습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegionsPage</name>
    <message>
        <source>&amp;Add</source>
        <translation>추가(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>제거(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;fresh from the Service</source>
        <translation>서비스에서 새로 고침(&amp;F)</translation>
    </message>
    <message>
        <source>Regions that are shown</source>
        <translation>표시할 리전</translation>
    </message>
    <message>
        <source>Shown</source>
        <extracomment>Column of check boxes: whether a region is in the list.</extracomment>
        <translation>표시</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>A region that is hidden is not asked either.</source>
        <translation>숨긴 리전은 조회하지도 않습니다.</translation>
    </message>
    <message>
        <source>Region &amp;ID</source>
        <translation>리전 ID(&amp;I)</translation>
    </message>
    <message>
        <source>This region is in the list.</source>
        <translation>이 리전은 목록에 있습니다.</translation>
    </message>
    <message>
        <source>An ID looks like ap-foo or ap-foo-2.</source>
        <translation>ID는 ap-foo 또는 ap-foo-2와 같은 형식입니다.</translation>
    </message>
    <message>
        <source>A region that the program does not know is asked like the others.</source>
        <translation>프로그램이 모르는 리전도 다른 리전과 같이 조회합니다.</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>서비스에 확인하는 중…</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln regions of the service are in the list.</source>
        <translation>
            <numerusform>서비스의 리전 %Ln개가 모두 목록에 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>New, and added: %1.</source>
        <extracomment>%1 is a list of ids of regions.</extracomment>
        <translation>새로 추가됨: %1.</translation>
    </message>
</context>
<context>
    <name>RegionsTab</name>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>생성 시간</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <extracomment>Over a column: the number of snapshots.</extracomment>
        <translation>스냅샷</translation>
    </message>
    <message>
        <source>Regions of the image</source>
        <translation>이미지가 있는 리전</translation>
    </message>
</context>
<context>
    <name>ResultArea</name>
    <message>
        <source>%1. %2</source>
        <extracomment>A heading and a sentence, one after the other.</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>RoleChoice</name>
    <message>
        <source>The role must look like qcs::cam::uin/100000000001:roleName/ImageReader.</source>
        <translation>역할은 qcs::cam::uin/100000000001:roleName/ImageReader와 같은 형식이어야 합니다.</translation>
    </message>
    <message>
        <source>The session name must have 2 to 128 characters, and only letters, digits and _+=,.@- in it.</source>
        <translation>세션 이름은 2~128자이며 문자, 숫자 및 _+=,.@-만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The external ID may have up to 128 characters, and only letters, digits and _+=,.@:/- in it.</source>
        <translation>외부 ID는 최대 128자이며 문자, 숫자 및 _+=,.@:/-만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The role can be assumed for 1 to %1 seconds, or for 0, which stands for the service&apos;s default.</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>역할은 1~%1초 동안 맡을 수 있으며, 0은 서비스의 기본값을 뜻합니다.</translation>
    </message>
</context>
<context>
    <name>RowScope</name>
    <message>
        <source>Which rows?</source>
        <translation>어느 행입니까?</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Selected (%Ln)</source>
        <translation>
            <numerusform>선택한 행(&amp;S) (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;All (%Ln)</source>
        <translation>
            <numerusform>모든 행(&amp;A) (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaidOptions</name>
    <message>
        <source>The command line says: %1</source>
        <extracomment>Near a field of the settings, which does not count until the program is started without this option: %1 is the option with its value, such as &quot;--proxy none&quot;.</extracomment>
        <translation>명령줄에서 지정됨: %1</translation>
    </message>
</context>
<context>
    <name>SaveSearchDialog</name>
    <message>
        <source>&amp;Open at startup</source>
        <translation>시작할 때 열기(&amp;O)</translation>
    </message>
    <message>
        <source>Save Search</source>
        <translation>검색 저장</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>검색의 이름</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>Replaces the saved search with this name.</source>
        <translation>이 이름의 저장된 검색을 바꿉니다.</translation>
    </message>
    <message>
        <source>Keeps regions, filters, find text, columns and sort.</source>
        <translation>리전, 필터, 찾기 텍스트, 열 및 정렬을 저장합니다.</translation>
    </message>
</context>
<context>
    <name>SavedSearch</name>
    <message>
        <source>It contains no saved searches.</source>
        <translation>저장된 검색이 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
</context>
<context>
    <name>SdkFile</name>
    <message>
        <source>%1 has no section [%2].</source>
        <extracomment>A file&apos;s path, and the name of a section of that file.</extracomment>
        <translation>%1에 [%2] 섹션이 없습니다.</translation>
    </message>
</context>
<context>
    <name>SearchFlow</name>
    <message>
        <source>Sa&amp;ved Searches</source>
        <translation>저장된 검색(&amp;V)</translation>
    </message>
</context>
<context>
    <name>SearchMenu</name>
    <message>
        <source>No saved searches</source>
        <translation>저장된 검색 없음</translation>
    </message>
    <message>
        <source>&amp;Save This Search…</source>
        <translation>이 검색 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Manage Saved Searches…</source>
        <translation>저장된 검색 관리(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message>
        <source>type %1</source>
        <extracomment>One of the things that images are searched by, as in &quot;type Private, Shared&quot;.</extracomment>
        <translation>유형 %1</translation>
    </message>
    <message>
        <source>name %1</source>
        <extracomment>One of the things that images are searched by.</extracomment>
        <translation>이름 %1</translation>
    </message>
    <message>
        <source>platform %1</source>
        <extracomment>One of the things that images are searched by.</extracomment>
        <translation>플랫폼 %1</translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln regions</source>
        <translation>
            <numerusform>리전 %Ln개 검색</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a region</source>
        <translation>리전을 선택하세요</translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln regions for image IDs (%1)</source>
        <extracomment>Search button, as a screen reader says it; %1 is how many image ids there are.</extracomment>
        <translation>
            <numerusform>리전 %Ln개에서 이미지 ID 검색(%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln regions for all images</source>
        <extracomment>Search button, as a screen reader says it.</extracomment>
        <translation>
            <numerusform>리전 %Ln개에서 모든 이미지 검색</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln regions for images with %1</source>
        <extracomment>Search button, as a screen reader says it; %1 is a list of what the images must have, as in &quot;name web, type Private&quot;.</extracomment>
        <translation>
            <numerusform>리전 %Ln개에서 이미지 검색: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Show or hide what is typed</source>
        <translation>입력한 내용 표시 또는 숨기기</translation>
    </message>
</context>
<context>
    <name>SecurityTokenService</name>
    <message>
        <source>The role %1 could not be assumed. The service answered: %2</source>
        <extracomment>%1 is the name of a role as the service knows it, %2 the service&apos;s own words.</extracomment>
        <translation>역할 %1을(를) 맡을 수 없습니다. 서비스의 응답: %2</translation>
    </message>
</context>
<context>
    <name>ServiceLanguage</name>
    <message>
        <source>English</source>
        <translation>영어</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>중국어</translation>
    </message>
</context>
<context>
    <name>SessionOpening</name>
    <message>
        <source>The password of the proxy, which is chosen in the settings, cannot be had: %1 --proxy names another one, or none.</source>
        <extracomment>%1 is a sentence on the keyring.</extracomment>
        <translation>설정에서 선택한 프록시의 암호를 가져올 수 없습니다. %1 --proxy로 다른 프록시를 지정하거나 none으로 끌 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>Look</source>
        <extracomment>Page of the settings: language, colors, times.</extracomment>
        <translation>모양</translation>
    </message>
    <message>
        <source>Memory</source>
        <extracomment>Page of the settings: what the program remembers of earlier times.</extracomment>
        <translation>기억</translation>
    </message>
</context>
<context>
    <name>SettingsFlow</name>
    <message>
        <source>The account was closed.</source>
        <translation>계정 연결이 종료되었습니다.</translation>
    </message>
    <message>
        <source>Proxy password:</source>
        <translation>프록시 암호:</translation>
    </message>
    <message>
        <source>Language:</source>
        <translation>언어:</translation>
    </message>
    <message>
        <source>It changes when the export has ended and its message is closed.</source>
        <translation>내보내기가 끝나고 그 메시지를 닫으면 바뀝니다.</translation>
    </message>
</context>
<context>
    <name>Shortened</name>
    <message>
        <source>%1… (%2)</source>
        <extracomment>The beginning of a text that is too long to be shown, and its size, such as &quot;10 MB&quot;.</extracomment>
        <translation>%1… (%2)</translation>
    </message>
</context>
<context>
    <name>ShownSearch</name>
    <message>
        <source>Command copied</source>
        <translation>명령 복사됨</translation>
    </message>
</context>
<context>
    <name>SignInFlow</name>
    <message>
        <source>Waiting for %1…</source>
        <extracomment>%1 is the name of a program.</extracomment>
        <translation>%1을(를) 기다리는 중…</translation>
    </message>
    <message>
        <source>Sign in to %1 in the browser that it opens.</source>
        <extracomment>%1 is the name of an account.</extracomment>
        <translation>열리는 브라우저에서 %1에 로그인하세요.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Signed in:</source>
        <translation>로그인됨:</translation>
    </message>
    <message>
        <source>Not signed in:</source>
        <translation>로그인되지 않음:</translation>
    </message>
</context>
<context>
    <name>SignInRun</name>
    <message>
        <source>The program %1 is not there. Install it, or sign in by another way.</source>
        <extracomment>%1 is the name of a program.</extracomment>
        <translation>프로그램 %1이(가) 없습니다. 설치하거나 다른 방법으로 로그인하세요.</translation>
    </message>
    <message>
        <source>%1 could not be started: %2.</source>
        <extracomment>%1 is the name of a program, %2 what the system says.</extracomment>
        <translation>%1을(를) 시작할 수 없습니다: %2.</translation>
    </message>
    <message>
        <source>Signing in failed. To see why, run “%1” in a terminal.</source>
        <extracomment>%1 is a command for a terminal.</extracomment>
        <translation>로그인에 실패했습니다. 이유를 보려면 터미널에서 “%1”을(를) 실행하세요.</translation>
    </message>
</context>
<context>
    <name>SinceMenu</name>
    <message>
        <source>Since: %1</source>
        <extracomment>On a button: changes since that moment.</extracomment>
        <translation>기준: %1</translation>
    </message>
    <message>
        <source>Since: last time</source>
        <extracomment>On a button: changes since the program was used before.</extracomment>
        <translation>기준: 지난번</translation>
    </message>
    <message>
        <source>&amp;Last Time</source>
        <extracomment>In a menu: changes since the program was used before.</extracomment>
        <translation>지난번(&amp;L)</translation>
    </message>
    <message>
        <source>A &amp;Day…</source>
        <translation>날짜 선택(&amp;D)…</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln images</source>
        <extracomment>In a menu, a time at which images were looked at; %1 is the time, %Ln how many there were.</extracomment>
        <translation>
            <numerusform>%1, 이미지 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes Since a Day</source>
        <translation>특정 날짜 이후의 변경 사항</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>날짜</translation>
    </message>
</context>
<context>
    <name>SortHeader</name>
    <message>
        <source>Click to sort, Shift+click to add a column to the sort</source>
        <translation>클릭하면 정렬하고, Shift+클릭하면 정렬에 열을 추가합니다</translation>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <source>&amp;Then By</source>
        <translation>다음 기준(&amp;T)</translation>
    </message>
</context>
<context>
    <name>StartPaths</name>
    <message>
        <source>There is no option, file or folder &quot;%1&quot;. --help lists the options.</source>
        <translation>옵션, 파일 또는 폴더 &quot;%1&quot;이(가) 없습니다. --help로 옵션 목록을 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Loading progress</source>
        <translation>불러오기 진행률</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>모두 불러오기</translation>
    </message>
    <message>
        <source>Load all missing pages</source>
        <translation>빠진 페이지 모두 불러오기</translation>
    </message>
    <message>
        <source>Load all missing pages, so that the sort covers everything</source>
        <translation>정렬이 전체에 적용되도록 빠진 페이지 모두 불러오기</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>%1 불러오는 중…</translation>
    </message>
    <message numerus="yes">
        <source>Loading %Ln regions…</source>
        <translation>
            <numerusform>리전 %Ln개를 불러오는 중…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · slowed down by the service</source>
        <extracomment>%1 is what is loading, as in &quot;Loading Seoul…&quot;.</extracomment>
        <translation>%1 · 서비스가 속도를 늦춤</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>Nothing has been asked yet.</extracomment>
        <translation>준비됨</translation>
    </message>
    <message numerus="yes">
        <source>%Ln values not shown</source>
        <extracomment>Values of images that were sent, but are of another kind than the API describes.</extracomment>
        <translation>
            <numerusform>값 %Ln개 표시 안 됨</numerusform>
        </translation>
    </message>
    <message>
        <source>Some values are not what the API describes. The JSON of an image has them as they were sent.</source>
        <translation>일부 값이 API의 설명과 다릅니다. 이미지의 JSON에는 받은 그대로 있습니다.</translation>
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
        <translation>모두 %1개를 불러왔습니다.</translation>
    </message>
    <message>
        <source>%1 loaded.</source>
        <translation>불러옴: %1.</translation>
    </message>
    <message>
        <source>This is not what the service reported, or some of it cannot be read.</source>
        <translation>서비스가 알린 것과 다르거나 일부를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Waiting for an answer.</source>
        <translation>응답을 기다리는 중입니다.</translation>
    </message>
    <message>
        <source>Loading; %1 loaded so far.</source>
        <translation>불러오는 중. 지금까지 %1.</translation>
    </message>
    <message>
        <source>%1 loaded; more come as you scroll.</source>
        <translation>불러옴: %1. 스크롤하면 더 불러옵니다.</translation>
    </message>
    <message>
        <source>Stopped; %1 loaded.</source>
        <translation>중지됨. 불러옴: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln images</source>
        <translation>
            <numerusform>이미지 %Ln개 중 %1개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln images</source>
        <extracomment>%L1 is the number of images.</extracomment>
        <translation>
            <numerusform>이미지 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <extracomment>Number of regions that could not be read.</extracomment>
        <translation>
            <numerusform>%Ln개 실패</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln regions</source>
        <extracomment>How many of how many regions are read.</extracomment>
        <translation>
            <numerusform>리전 %Ln개 중 %1개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable</source>
        <translation>
            <numerusform>%Ln개 읽을 수 없음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fewer than reported</source>
        <extracomment>Images of the total that the service told that never came.</extracomment>
        <translation>
            <numerusform>알린 것보다 %Ln개 적음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than reported</source>
        <extracomment>Images that came beyond the total that the service told.</extracomment>
        <translation>
            <numerusform>알린 것보다 %Ln개 많음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not read to the end</source>
        <extracomment>Number of regions that have more than is read of one.</extracomment>
        <translation>
            <numerusform>%Ln개 끝까지 읽지 않음</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, descending</source>
        <extracomment>What rows are sorted by; %1 is a column, as in &quot;Created&quot;.</extracomment>
        <translation>%1 내림차순</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <extracomment>Columns that rows are sorted by: %1 is those before, %2 the next one.</extracomment>
        <translation>%1, 그다음 %2</translation>
    </message>
    <message>
        <source>Sorted by %1</source>
        <translation>정렬: %1</translation>
    </message>
    <message>
        <source>Sorted by %1, within %2 of %3 loaded</source>
        <translation>정렬: %1, 불러온 %3개 중 %2개 안에서</translation>
    </message>
    <message>
        <source>%1 of %2 loaded</source>
        <extracomment>Beside a region that is not read whole: how many of those loaded are shown.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>waiting</source>
        <extracomment>State of a region: no answer so far.</extracomment>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>failed</source>
        <extracomment>State of a region: it could not be read.</extracomment>
        <translation>실패</translation>
    </message>
    <message>
        <source>stopped</source>
        <extracomment>State of a region: stopped by the user.</extracomment>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>%1 of %2 loaded images are shown.</source>
        <extracomment>How many of how many loaded images of a region are shown.</extracomment>
        <translation>불러온 이미지 %2개 중 %1개가 표시됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln개 선택됨</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected, but hidden</source>
        <extracomment>So many rows are selected, and what is found shows none of them.</extracomment>
        <translation>
            <numerusform>%Ln개 선택됨, 숨겨짐</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected, %1 of them hidden</source>
        <extracomment>So many rows are selected, of which what is found does not show %1.</extracomment>
        <translation>
            <numerusform>%Ln개 선택됨, 그중 %1개 숨겨짐</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 regions in %Ln accounts</source>
        <translation>
            <numerusform>리전 %2개 중 %1개, 계정 %Ln개</numerusform>
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
        <translation>새로 고칠 때까지 %1에 있던 내용이 표시됩니다.</translation>
    </message>
    <message>
        <source>as of %1</source>
        <extracomment>The images are of an earlier time: %1 is as in &quot;10:21 yesterday&quot;.</extracomment>
        <translation>%1 기준</translation>
    </message>
    <message>
        <source>as of %1, not refreshed</source>
        <extracomment>The images are of an earlier time, %1, and it is not known what is there now.</extracomment>
        <translation>%1 기준, 새로 고치지 않음</translation>
    </message>
    <message>
        <source>It may be of another account.</source>
        <extracomment>Of what is shown of an earlier time.</extracomment>
        <translation>다른 계정의 것일 수 있습니다.</translation>
    </message>
    <message>
        <source>account not certain</source>
        <extracomment>After &quot;as of 10:21 yesterday&quot;: the account may have been another one then.</extracomment>
        <translation>계정이 확실하지 않음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions as of %1, not refreshed</source>
        <extracomment>The images of so many regions are of an earlier time, %1; those of others are new.</extracomment>
        <translation>
            <numerusform>%1 기준 리전 %Ln개, 새로 고치지 않음</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableActions</name>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy with &amp;Headers</source>
        <translation>머리글 포함 복사(&amp;H)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>모두 선택(&amp;A)</translation>
    </message>
    <message>
        <source>Co&amp;mpare…</source>
        <translation>비교(&amp;M)…</translation>
    </message>
    <message>
        <source>Same &amp;Name</source>
        <translation>같은 이름(&amp;N)</translation>
    </message>
    <message>
        <source>Same O&amp;S</source>
        <translation>같은 OS(&amp;S)</translation>
    </message>
    <message>
        <source>Search the C&amp;loud for This</source>
        <translation>클라우드에서 이 값 검색(&amp;L)</translation>
    </message>
    <message>
        <source>Copy &amp;As</source>
        <translation>다른 형식으로 복사(&amp;A)</translation>
    </message>
    <message>
        <source>Cell copied</source>
        <translation>셀 복사됨</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows copied</source>
        <translation>
            <numerusform>행 %Ln개 복사됨</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Only Rows Without a Value</source>
        <translation>값이 없는 행만(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Only “%1”</source>
        <translation>“%1”만(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Everything With a Value</source>
        <translation>값이 있는 모든 행(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Everything but “%1”</source>
        <translation>“%1” 제외한 모두(&amp;E)</translation>
    </message>
</context>
<context>
    <name>TableMenus</name>
    <message>
        <source>&amp;Columns</source>
        <translation>열(&amp;C)</translation>
    </message>
    <message>
        <source>Current Colu&amp;mn</source>
        <translation>현재 열(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Sort By</source>
        <translation>정렬 기준(&amp;S)</translation>
    </message>
</context>
<context>
    <name>TccliFile</name>
    <message>
        <source>tccli has no profile &quot;%1&quot;.</source>
        <extracomment>%1 is a name that the user gave.</extracomment>
        <translation>tccli에 프로필 &quot;%1&quot;이(가) 없습니다.</translation>
    </message>
    <message>
        <source>It is not a file of tccli.</source>
        <translation>tccli의 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; is not allowed there.</source>
        <extracomment>%1 is a place in a file, such as &quot;sso.uin&quot;.</extracomment>
        <translation>&quot;%1&quot;의 값은 그곳에 허용되지 않습니다.</translation>
    </message>
    <message>
        <source>Nobody is signed in to the profile &quot;%1&quot; of tccli: run `%2`.</source>
        <extracomment>%1 is a name that the user gave, %2 a command to be typed.</extracomment>
        <translation>tccli의 프로필 &quot;%1&quot;에 로그인되어 있지 않습니다. `%2`을(를) 실행하세요.</translation>
    </message>
    <message>
        <source>The credential of the profile &quot;%1&quot; of tccli has expired.</source>
        <extracomment>%1 is a name that the user gave.</extracomment>
        <translation>tccli의 프로필 &quot;%1&quot;의 자격 증명이 만료되었습니다.</translation>
    </message>
    <message>
        <source>The credential of the profile &quot;%1&quot; of tccli has expired: run `%2`.</source>
        <extracomment>%1 is a name that the user gave, %2 a command to be typed.</extracomment>
        <translation>tccli의 프로필 &quot;%1&quot;의 자격 증명이 만료되었습니다. `%2`을(를) 실행하세요.</translation>
    </message>
</context>
<context>
    <name>TestDialog</name>
    <message>
        <source>Connection Test</source>
        <translation>연결 테스트</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Copy &amp;Report</source>
        <translation>보고서 복사(&amp;R)</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>보고서 복사됨</translation>
    </message>
    <message>
        <source>RequestId copied</source>
        <translation>RequestId 복사됨</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Smallest policy</source>
        <translation>최소 정책</translation>
    </message>
    <message>
        <source>A CAM policy of what this program calls, and nothing else. Attach it to the user or role of the key.</source>
        <translation>이 프로그램이 호출하는 작업만 담은 CAM 정책입니다. 키의 사용자나 역할에 연결하세요.</translation>
    </message>
    <message>
        <source>CAM policy</source>
        <translation>CAM 정책</translation>
    </message>
    <message>
        <source>Copy &amp;Policy</source>
        <translation>정책 복사(&amp;P)</translation>
    </message>
    <message>
        <source>Policy copied</source>
        <translation>정책 복사됨</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>취소(&amp;A)</translation>
    </message>
    <message>
        <source>Test &amp;Again</source>
        <translation>다시 테스트(&amp;A)</translation>
    </message>
    <message>
        <source>A CAM policy of what this program calls, and nothing else. Attach it to the user of the key and to the role that is assumed.</source>
        <translation>이 프로그램이 호출하는 작업만 담은 CAM 정책입니다. 키의 사용자와 맡을 역할에 연결하세요.</translation>
    </message>
    <message>
        <source>A CAM policy of what this program calls, and nothing else. Attach it to the user of the key and to each role that is assumed.</source>
        <translation>이 프로그램이 호출하는 작업만 담은 CAM 정책입니다. 키의 사용자와 맡을 각 역할에 연결하세요.</translation>
    </message>
</context>
<context>
    <name>TestFacts</name>
    <message>
        <source>Profile</source>
        <translation>프로필</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>신원</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>This clock</source>
        <translation>이 컴퓨터의 시계</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>RequestId</source>
        <translation>RequestId</translation>
    </message>
    <message>
        <source>Copy RequestId</source>
        <translation>RequestId 복사</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What a screen reader says for a field: its name and its value.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>TitledLabel</name>
    <message>
        <source>%1 %2</source>
        <extracomment>A title in bold, and the text behind it; %1 has to come first.</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Unreferenced</name>
    <message numerus="yes">
        <source>%1 of %2 own images are mentioned in none of %n files; their snapshots have %3 GiB.</source>
        <translation>
            <numerusform>자체 이미지 %2개 중 %1개가 파일 %n개 어디에도 없습니다. 스냅샷은 %3GiB입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is a list to look at, not one to delete by: what uses an image need not be in these files.</source>
        <translation>살펴보기 위한 목록이며, 이것을 보고 지우라는 것이 아닙니다. 이미지를 쓰는 것이 이 파일들에 없을 수도 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n images, %2 GiB</source>
        <extracomment>%1 is a region, %2 a number.</extracomment>
        <translation>
            <numerusform>%1: 이미지 %n개, %2GiB</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Gone</source>
        <translation>없어짐</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>다른 곳</translation>
    </message>
    <message>
        <source>The image is not in the region it is pinned for.</source>
        <translation>이미지가 고정된 리전에 없습니다.</translation>
    </message>
    <message>
        <source>Unusable</source>
        <translation>사용 불가</translation>
    </message>
    <message>
        <source>The image is in a state from which no instance can be made.</source>
        <translation>이미지가 인스턴스를 만들 수 없는 상태입니다.</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>중복</translation>
    </message>
    <message>
        <source>The id of a private image stands under two regions of one map; such an image is in one region only.</source>
        <translation>사용자 정의 이미지의 ID가 한 맵의 두 리전에 있습니다. 그런 이미지는 한 리전에만 있습니다.</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation>사용 중단</translation>
    </message>
    <message>
        <source>The image is deprecated.</source>
        <translation>이미지가 사용 중단되었습니다.</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>오래됨</translation>
    </message>
    <message>
        <source>The image is older than is wanted.</source>
        <translation>이미지가 바라는 것보다 오래되었습니다.</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>이름 다름</translation>
    </message>
    <message>
        <source>The comment beside the id has another name than the image.</source>
        <translation>ID 옆의 주석에 있는 이름이 이미지와 다릅니다.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Newer build</source>
        <translation>새 빌드</translation>
    </message>
    <message>
        <source>There is a newer image of the same series.</source>
        <translation>같은 시리즈의 더 새로운 이미지가 있습니다.</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>The image is there and can be used.</source>
        <translation>이미지가 있으며 사용할 수 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>없어짐 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln elsewhere</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>다른 곳 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unusable</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>사용 불가 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln twice</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>중복 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deprecated</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>사용 중단 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stale</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>오래됨 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln renamed</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>이름 다름 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>알 수 없음 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a newer build</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>새 빌드 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fine</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>정상 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>The image is in no region, and all were asked. Deleted, no longer shared, or another account&apos;s: these cannot be told apart.</source>
        <translation>모든 리전을 조회했지만 이미지가 어디에도 없습니다. 삭제, 공유 해제, 다른 계정의 것 중 무엇인지는 구별할 수 없습니다.</translation>
    </message>
    <message>
        <source>A region that could have the image was not read.</source>
        <translation>이미지가 있을 수 있는 리전을 읽지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>ViewSwitch</name>
    <message>
        <source>Ta&amp;ble</source>
        <extracomment>A view of the images.</extracomment>
        <translation>표(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Regions × Images</source>
        <extracomment>A view of the images: in which region each of them is.</extracomment>
        <translation>리전 × 이미지(&amp;R)</translation>
    </message>
    <message>
        <source>Where each image is, and where it is missing</source>
        <translation>각 이미지가 어디에 있고 어디에 없는지</translation>
    </message>
    <message>
        <source>&amp;Why Is It Not Here…</source>
        <translation>왜 여기에 없나요(&amp;W)…</translation>
    </message>
    <message>
        <source>The export failed:</source>
        <translation>내보내기 실패:</translation>
    </message>
    <message>
        <source>A row for each image in each region</source>
        <translation>리전별 이미지마다 한 행</translation>
    </message>
</context>
<context>
    <name>WatchFlow</name>
    <message numerus="yes">
        <source>%1: %n wrong, and not all is known</source>
        <extracomment>In a menu; %1 is the name of a list of files, %n how many of its ids are wrong.</extracomment>
        <translation>
            <numerusform>%1: 잘못된 것 %n개, 일부는 알 수 없음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n wrong</source>
        <extracomment>In a menu; %1 is the name of a list of files, %n how many of its ids are wrong.</extracomment>
        <translation>
            <numerusform>%1: 잘못된 것 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not all is known</source>
        <extracomment>In a menu; %1 is the name of a list of files.</extracomment>
        <translation>%1: 일부는 알 수 없음</translation>
    </message>
    <message>
        <source>&amp;Watch These Files…</source>
        <translation>이 파일 지켜보기(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>이름 바꾸기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>삭제(&amp;F)</translation>
    </message>
    <message>
        <source>Name of the list:</source>
        <translation>목록의 이름:</translation>
    </message>
    <message>
        <source>Watch These Files</source>
        <translation>이 파일 지켜보기</translation>
    </message>
    <message>
        <source>They are checked at each start. Name of the list:</source>
        <translation>시작할 때마다 확인합니다. 목록의 이름:</translation>
    </message>
    <message>
        <source>Rename the List</source>
        <translation>목록 이름 바꾸기</translation>
    </message>
    <message>
        <source>Another list has this name. Name of the list:</source>
        <translation>이 이름의 목록이 이미 있습니다. 목록의 이름:</translation>
    </message>
    <message numerus="yes">
        <source>Pinned IDs: %n</source>
        <extracomment>%n is how many of the watched ids are wrong.</extracomment>
        <translation>
            <numerusform>고정된 ID: %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Pinned IDs</source>
        <translation>고정된 ID</translation>
    </message>
    <message>
        <source>Pinned IDs: ?</source>
        <extracomment>Whether watched ids are wrong is not known.</extracomment>
        <translation>고정된 ID: ?</translation>
    </message>
    <message>
        <source>Watched lists:</source>
        <translation>지켜보는 목록:</translation>
    </message>
    <message>
        <source>Show what is wrong in the watched lists</source>
        <translation>지켜보는 목록에서 잘못된 것 보기</translation>
    </message>
    <message>
        <source>Show what is wrong in the watched lists, of which not all could be checked</source>
        <translation>지켜보는 목록에서 잘못된 것 보기(목록을 모두 확인하지는 못했습니다)</translation>
    </message>
    <message>
        <source>Not all of the watched lists could be checked</source>
        <translation>지켜보는 목록을 모두 확인하지는 못했습니다</translation>
    </message>
    <message>
        <source>Check the watched lists</source>
        <translation>지켜보는 목록 확인</translation>
    </message>
</context>
<context>
    <name>WatchedLists</name>
    <message>
        <source>The watched lists cannot be read.</source>
        <translation>지켜보는 목록을 읽을 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>WhereDialog</name>
    <message>
        <source>Why Is It Not Here?</source>
        <translation>왜 여기에 없나요?</translation>
    </message>
    <message>
        <source>Typed or pasted</source>
        <translation>입력하거나 붙여넣은 것</translation>
    </message>
    <message>
        <source>&amp;Image ID, name, or instance type such as SA5.MEDIUM2:</source>
        <translation>이미지 ID, 이름 또는 SA5.MEDIUM2와 같은 인스턴스 유형(&amp;I):</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>답</translation>
    </message>
    <message>
        <source>&amp;Retry Failed Regions</source>
        <translation>실패한 리전 다시 시도(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Load All</source>
        <translation>모두 불러오기(&amp;L)</translation>
    </message>
    <message>
        <source>Press Enter to ask each region for this instance type.</source>
        <translation>Enter 키를 누르면 각 리전에 이 인스턴스 유형을 요청합니다.</translation>
    </message>
    <message>
        <source>No loaded image has this ID or name.</source>
        <translation>불러온 이미지 중에 이 ID나 이름이 없습니다.</translation>
    </message>
    <message>
        <source>%1, %2:</source>
        <extracomment>A heading: the name of an image, and its architecture.</extracomment>
        <translation>%1, %2:</translation>
    </message>
    <message>
        <source>By its name, %1, with whatever ID:</source>
        <extracomment>A heading: %1 is the name of an image.</extracomment>
        <translation>이름 %1 기준(ID는 무엇이든):</translation>
    </message>
</context>
<context>
    <name>WholeFile</name>
    <message>
        <source>It is not a regular file.</source>
        <translation>일반 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>It is larger than %1.</source>
        <extracomment>%1 is a size, such as 1 MiB.</extracomment>
        <translation>%1보다 큽니다.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <extracomment>A file&apos;s path, and the system&apos;s reason.</extracomment>
        <translation>%1에 쓸 수 없습니다: %2</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <extracomment>A file&apos;s path, and the system&apos;s reason or a sentence.</extracomment>
        <translation>%1을(를) 읽을 수 없습니다: %2</translation>
    </message>
</context>
<context>
    <name>WindowSession</name>
    <message>
        <source>Demo cloud</source>
        <translation>데모 클라우드</translation>
    </message>
    <message>
        <source>Wrong time:</source>
        <translation>잘못된 시간:</translation>
    </message>
</context>
<context>
    <name>WriteDialog</name>
    <message>
        <source>Write Successor</source>
        <translation>후속 쓰기</translation>
    </message>
    <message>
        <source>%1 is changed like this.</source>
        <extracomment>%1 is the path of a file.</extracomment>
        <translation>%1이(가) 이렇게 바뀝니다.</translation>
    </message>
    <message>
        <source>Terraform destroys and creates anew what uses the id.</source>
        <translation>Terraform은 이 ID를 쓰는 것을 삭제하고 새로 만듭니다.</translation>
    </message>
    <message>
        <source>What changes of the file</source>
        <translation>파일에서 바뀌는 것</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>쓰기(&amp;W)</translation>
    </message>
</context>
</TS>
